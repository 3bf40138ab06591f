// What the models report can be written with units that other programs read.
#include <boost/test/unit_test.hpp>

#include "engine/write/cf_conventions.hpp"
#include "models/catalogue.hpp"

using namespace vidik;

BOOST_AUTO_TEST_SUITE(units)

BOOST_AUTO_TEST_CASE(every_unit_of_a_variable_has_one_for_netcdf) {
  const Catalogue catalogue = models::catalogue();
  int checked = 0;
  for (const auto& model : catalogue.models())
    for (const Declaration& declaration : model->declarations())
      if (declaration.role == Role::state || declaration.role == Role::output) {
        BOOST_TEST(has_udunits(declaration.unit), declaration.name << ": add '" << declaration.unit
                                                                   << "' to engine/write/cf_conventions.cpp");
        ++checked;
      }
  BOOST_TEST(checked > 200);
}

BOOST_AUTO_TEST_CASE(every_state_of_a_regime_has_a_word) {
  const Catalogue catalogue = models::catalogue();
  int regimes = 0;
  for (const auto& model : catalogue.models())
    for (const Declaration& declaration : model->declarations())
      if (const auto flags = flags_of(declaration.unit, declaration.meaning);
          flags && flags->values.size() > 2) {
        BOOST_TEST(flags->meanings.find("state_") == std::string::npos,
                   declaration.name << ": " << flags->meanings);
        ++regimes;
      }
  BOOST_TEST(regimes >= 7);
}

BOOST_AUTO_TEST_SUITE_END()
