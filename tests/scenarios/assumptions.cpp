// What the shipped assumption files say about their parameters is what the models declare.
#include <boost/test/unit_test.hpp>
#include <map>

#include "models/catalogue.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
std::map<std::string, const Declaration*> declared(const Catalogue& catalogue, Role role) {
  std::map<std::string, const Declaration*> result;
  for (const auto& model : catalogue.models())
    for (const auto& declaration : model->declarations())
      if (declaration.role == role) result[declaration.name] = &declaration;
  return result;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(shipped_assumptions)

BOOST_AUTO_TEST_CASE(every_parameter_states_unit_meaning_source_and_confidence) {
  const Catalogue catalogue = models::catalogue();
  const auto parameters = declared(catalogue, Role::parameter);
  const Scenario baseline = load_scenario(shipped("baseline.yaml"));
  BOOST_TEST(parameters.size() > 340);
  for (const auto& [name, assumption] : baseline.parameters) {
    BOOST_REQUIRE_MESSAGE(parameters.contains(*name), *name);
    const Declaration& declaration = *parameters.at(*name);
    BOOST_TEST((assumption.unit && **assumption.unit == declaration.unit), *name << ": unit");
    BOOST_TEST(assumption.meaning == declaration.meaning, *name << ": meaning");
    BOOST_TEST(!assumption.source.empty(), *name << ": source");
    BOOST_TEST((assumption.confidence == "high" || assumption.confidence == "medium" ||
                assumption.confidence == "low"),
               *name << ": confidence");
  }
}

BOOST_AUTO_TEST_CASE(every_declaration_has_a_unit_and_a_meaning) {
  const Catalogue catalogue = models::catalogue();
  for (const auto& model : catalogue.models())
    for (const auto& declaration : model->declarations()) {
      if (declaration.role == Role::parameter || declaration.role == Role::state ||
          declaration.role == Role::output)
        BOOST_TEST((!declaration.unit.empty() && !declaration.meaning.empty()), declaration.name);
    }
}

BOOST_AUTO_TEST_CASE(every_first_value_has_a_source) {
  const Scenario baseline = load_scenario(shipped("baseline.yaml"));
  for (const auto& [name, assumption] : baseline.initial) BOOST_TEST(!assumption.source.empty(), *name);
}

BOOST_AUTO_TEST_SUITE_END()
