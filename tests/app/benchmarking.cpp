// vidik bench, and the parts that it is made of.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "engine/app/cost_floor.hpp"
#include "engine/app/scalar_loop.hpp"
#include "engine/app/throughput.hpp"
#include "tests/app/program.hpp"

using namespace vidik::app;
using namespace vidik::test;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(benchmarking)

BOOST_AUTO_TEST_CASE(the_median_is_the_middle_of_odd_and_even_numbers_of_values) {
  BOOST_TEST(median({3, 1, 20}) == 3);
  BOOST_TEST(median({4, 1, 20, 2}) == 3);
}

BOOST_AUTO_TEST_CASE(thread_counts_double_until_all_are_used) {
  BOOST_TEST(thread_counts(1) == std::vector<int>({1}), boost::test_tools::per_element());
  BOOST_TEST(thread_counts(2) == std::vector<int>({1, 2}), boost::test_tools::per_element());
  BOOST_TEST(thread_counts(6) == std::vector<int>({1, 2, 4, 6}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_scalar_loop_is_what_it_has_always_been) {
  BOOST_TEST(scalar_loop(20, 156) == 1534.18256549, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_processor_of_half_the_width_has_twice_the_cost_floor) {
  BOOST_TEST(*cost_floor("x86-64-v3") == 2 * *cost_floor("x86-64-v4"));
  BOOST_TEST(!cost_floor("default").has_value());
}

BOOST_AUTO_TEST_CASE(bench_prints_figures_that_agree_with_each_other) {
  const Program program;
  const Result result = program("bench --rounds 1 --json");
  BOOST_TEST(result.code == 0);
  const Json json = Json::parse(result.out);
  const Json& serial = json["baseline"].front();
  BOOST_TEST(serial["threads"] == 1);
  BOOST_TEST(serial["speed_up"] == 1.0);
  const double time = serial["processor_nanoseconds_per_path_month"];
  // A thread cannot take more of processors' time than the clock shows, but for the clocks' own errors.
  BOOST_TEST(serial["path_months_per_second"].get<double>() * time < 1.05e9);
  const Json& loop = json["scalar_loop_1"];
  BOOST_TEST(loop["ratio"].get<double>() * time == loop["processor_nanoseconds_per_path_month"].get<double>(),
             boost::test_tools::tolerance(1e-9));
  BOOST_TEST(json["peak_memory_bytes"].get<double>() > 1e6);
}

BOOST_AUTO_TEST_CASE(bench_speaks_to_people_without_json) {
  const Program program;
  const Result result = program("bench --rounds 1");
  BOOST_TEST(result.code == 0);
  for (const auto* text : {"1 thread ", "path-months/s", "peak memory", "scalar loop"})
    BOOST_TEST(result.prints(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
