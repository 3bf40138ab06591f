#include "models/trade/embargo.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using boost::test_tools::tolerance;
using models::trade::Embargo;

namespace {
struct Chapter {
  double exports, full, partial, counter, retained;
};
/// Table T4: exports of 2022, cover, and what full alignment leaves at the prior centres.
constexpr std::array<Chapter, 10> table = {{{192.973, 0.75, 0.30, 0.0, 0.341},
                                            {159.142, 0.05, 0.0, 1.0, 0.133},
                                            {117.622, 0.25, 0.0, 0.0, 0.653},
                                            {87.051, 0.70, 0.35, 0.0, 0.376},
                                            {64.556, 0.05, 0.0, 0.0, 0.755},
                                            {47.255, 0.55, 0.05, 0.0, 0.476},
                                            {47.153, 0.35, 0.0, 0.0, 0.597},
                                            {38.629, 0.05, 0.0, 0.3, 0.568},
                                            {32.762, 0.05, 0.0, 1.0, 0.133},
                                            {398.857, 0.45, 0.05, 0.05, 0.516}}};

struct Embargoes : test::ModelBench<Embargo> {
  Embargoes() {
    auto& bench = *this;
    bench[model.compliance] = 0.85;
    bench[model.overcompliance] = 0.25;
    bench[model.coverage] = 0.85;
    bench[model.counter_depth] = 0.97;
    bench[model.intensity] = 0.35;
    bench[model.quoted_intensity] = 0.35;
    bench[model.partial_compliance] = 0.9;
    for (std::size_t c = 0; c < table.size(); ++c) {
      bench[model.export_full[c]] = table[c].full;
      bench[model.export_partial[c]] = table[c].partial;
      bench[model.export_counter[c]] = table[c].counter;
    }
    for (std::size_t c = 0; c < model.imports.size(); ++c) bench[model.import_full[c]] = 0.5;
  }
  void step() {
    prepare();
    ModelBench::step();
  }
  double retained(std::size_t chapter) { return std::exp((*this)[model.exports[chapter]][0]); }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(embargo)

BOOST_AUTO_TEST_CASE(full_alignment_retains_what_the_table_says) {
  Embargoes bench;
  bench[bench.model.full] = 1.0;
  bench.step();
  double before = 0.0, after = 0.0;
  for (std::size_t c = 0; c < table.size(); ++c) {
    BOOST_TEST(std::abs(bench.retained(c) - table[c].retained) < 0.0006);
    before += table[c].exports;
    after += table[c].exports * bench.retained(c);
  }
  BOOST_TEST(std::abs(after / before - 0.445) < 0.0006);
}

BOOST_AUTO_TEST_CASE(partial_alignment_takes_listed_goods_in_proportion_to_its_depth) {
  for (const double intensity : {0.0, 0.35, 0.7}) {
    Embargoes bench;
    bench[bench.model.intensity] = intensity;
    bench[bench.model.partial] = 1.0;
    bench.step();
    for (std::size_t c = 0; c < table.size(); ++c)
      BOOST_TEST(bench.retained(c) == 1.0 - 0.9 * table[c].partial * intensity / 0.35, tolerance(1e-13));
  }
}

BOOST_AUTO_TEST_CASE(non_alignment_has_no_effect) {
  Embargoes bench;
  bench.step();
  for (std::size_t c = 0; c < table.size(); ++c) BOOST_TEST(bench.retained(c) == 1.0);
}

BOOST_AUTO_TEST_CASE(without_cover_and_overcompliance_full_alignment_changes_nothing) {
  Embargoes bench;
  bench[bench.model.full] = 1.0;
  bench[bench.model.overcompliance] = 0.0;
  for (std::size_t c = 0; c < table.size(); ++c) {
    bench[bench.model.export_full[c]] = 0.0;
    bench[bench.model.export_counter[c]] = 0.0;
  }
  for (std::size_t c = 0; c < bench.model.imports.size(); ++c) bench[bench.model.import_full[c]] = 0.0;
  bench.step();
  for (std::size_t c = 0; c < table.size(); ++c) BOOST_TEST(bench.retained(c) == 1.0);
  for (std::size_t c = 0; c < bench.model.imports.size(); ++c)
    BOOST_TEST(bench[bench.model.imports[c]][0] == 0.0);
}

BOOST_AUTO_TEST_CASE(the_counter_embargo_does_not_touch_imports) {
  Embargoes bench;
  bench[bench.model.full] = 1.0;
  bench.step();
  for (std::size_t c = 0; c < bench.model.imports.size(); ++c)
    BOOST_TEST(std::exp(bench[bench.model.imports[c]][0]) == (1.0 - 0.5 * 0.85) * std::exp(-0.125),
               tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(effects_stay_finite_at_the_most_extreme_partial_alignment) {
  Embargoes bench;
  bench[bench.model.intensity] = 100.0;
  bench[bench.model.partial] = 1.0;
  bench.step();
  for (std::size_t c = 0; c < table.size(); ++c) BOOST_TEST(bench.retained(c) >= 0.05 * (1.0 - 1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
