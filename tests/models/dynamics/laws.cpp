// The laws of motion that the models share, against their closed forms (V1, V2, V3, V7 of the specification).
#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "models/competing_hazards.hpp"
#include "models/dynamics.hpp"
#include "models/world/jumps.hpp"

using vidik::Column;
using vidik::lanes;
using vidik::Step;
using namespace vidik::models;

namespace {

constexpr int batches = 2000;  // 128,000 paths

Column constant(double value) {
  return Column::Constant(value);
}

/// Draws of a test, one column at a time.
class Draws {
 public:
  Column normal() { return fill(normal_); }
  Column uniform() { return fill(uniform_); }

 private:
  template <typename Distribution>
  Column fill(Distribution& distribution) {
    Column column;
    for (int lane = 0; lane < lanes; ++lane) column[lane] = distribution(generator_);
    return column;
  }
  std::mt19937_64 generator_{20221231};
  std::normal_distribution<double> normal_;
  std::uniform_real_distribution<double> uniform_;
};

struct Moments {
  double count = 0, sum = 0, squares = 0;
  void add(const Column& x) {
    count += lanes;
    sum += x.sum();
    squares += x.square().sum();
  }
  double mean() const { return sum / count; }
  double variance() const { return squares / count - mean() * mean(); }
};

/// Within four standard errors of a mean.
void check_mean(const Moments& moments, double expected) {
  const double error = std::sqrt(moments.variance() / moments.count);
  BOOST_TEST(std::abs(moments.mean() - expected) < 4.0 * error,
             "mean " << moments.mean() << " instead of " << expected << ", standard error " << error);
}

/// Within 1.5 %, which is over three standard errors for normal values.
void check_variance(const Moments& moments, double expected) {
  BOOST_TEST(moments.variance() == expected, boost::test_tools::tolerance(0.015));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lag)

BOOST_AUTO_TEST_CASE(a_step_of_the_target_is_followed_exponentially) {
  const Column closed = share_closed(constant(0.35));
  Column x = constant(0.0);
  for (int month = 1; month <= 60; ++month) {
    x = vidik::models::lag(x, constant(1.0), closed);
    BOOST_TEST(x[0] == 1.0 - std::exp(-month * Step::dt / 0.35), boost::test_tools::tolerance(1e-12));
  }
}

BOOST_AUTO_TEST_CASE(a_value_at_its_target_stays) {
  const Column x = constant(0.7);
  BOOST_TEST(vidik::models::lag(x, x, share_closed(constant(2.0)))[5] == 0.7);
}

BOOST_AUTO_TEST_CASE(a_shorter_time_constant_closes_more) {
  BOOST_TEST(share_closed(constant(0.1))[0] > share_closed(constant(1.0))[0]);
  BOOST_TEST(share_closed(constant(1.0))[0] > 0.0);
  BOOST_TEST(share_closed(constant(0.1))[0] < 1.0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(fading)

// An assumption that all paths share is one number; it must give the bits of a column.
BOOST_AUTO_TEST_CASE(what_is_left_halves_in_ln_2_time_constants_and_is_the_same_for_one_and_for_all) {
  vidik::Shared number;
  std::ranges::fill(number.copies, 0.7);
  const Column column = constant(0.7);
  for (const double years : {0.0, 0.1, 0.7 * std::log(2.0), 5.0}) {
    const Column left = left_after(years, vidik::Reading(number));
    BOOST_TEST(left[0] == std::exp(-years / 0.7), boost::test_tools::tolerance(1e-15));
    BOOST_TEST((left == left_after(years, vidik::Reading(column))).all());
    BOOST_TEST((grown(vidik::Reading(number), years) == grown(vidik::Reading(column), years)).all());
  }
  BOOST_TEST(grown(vidik::Reading(number), 2.0)[3] == std::exp(1.4), boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ornstein_uhlenbeck)

BOOST_AUTO_TEST_CASE(mean_and_variance_after_two_years_are_the_exact_ones) {
  constexpr double reversion = 0.6, mean = 4.304, volatility = 0.28, start = 3.689, years = 2.0;
  const Column kept = decay(constant(reversion)), sd = spread(constant(reversion), constant(volatility));
  Draws draws;
  Moments moments;
  for (int batch = 0; batch < batches; ++batch) {
    Column x = constant(start);
    for (int month = 0; month < 24; ++month) x = revert(x, constant(mean), kept, sd, draws.normal());
    moments.add(x);
  }
  check_mean(moments, mean + (start - mean) * std::exp(-reversion * years));
  check_variance(moments,
                 volatility * volatility * (1.0 - std::exp(-2.0 * reversion * years)) / (2.0 * reversion));
}

BOOST_AUTO_TEST_CASE(twelve_months_compose_to_one_year) {
  const double kept = decay(constant(0.8))[0], sd = spread(constant(0.8), constant(0.5))[0];
  double variance = 0.0;
  for (int month = 0; month < 12; ++month) variance = variance * kept * kept + sd * sd;
  BOOST_TEST(std::pow(kept, 12) == std::exp(-0.8), boost::test_tools::tolerance(1e-13));
  BOOST_TEST(variance == 0.25 * (1.0 - std::exp(-1.6)) / 1.6, boost::test_tools::tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(slow_reversion_is_nearly_a_random_walk) {
  const double sd = spread(constant(1e-6), constant(0.3))[0];
  BOOST_TEST(sd == 0.3 * std::sqrt(Step::dt), boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(compensated_jumps_leave_the_stationary_mean_and_add_their_variance) {
  constexpr double reversion = 3.0, volatility = 0.28, rate = 0.5, size = 0.33, size_sd = 0.10;
  constexpr double p = rate * Step::dt;
  const Column kept = decay(constant(reversion)), sd = spread(constant(reversion), constant(volatility));
  Draws draws;
  Moments moments;
  for (int batch = 0; batch < batches; ++batch) {
    Column x = constant(0.0);
    for (int month = 0; month < 36; ++month) {
      const Column jump =
          world::jump(draws.uniform(), constant(p), constant(size), constant(size_sd), draws.normal());
      x = revert(x, constant(0.0), kept, sd, draws.normal()) + jump - p * size;
    }
    moments.add(x);
  }
  const double phi = std::exp(-reversion * Step::dt);
  const double diffusion = volatility * volatility * (1.0 - phi * phi) / (2.0 * reversion);
  const double jumps = p * (size * size + size_sd * size_sd) - p * p * size * size;
  check_mean(moments, 0.0);
  check_variance(moments, (diffusion + jumps) / (1.0 - phi * phi));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(competing_hazards)

BOOST_AUTO_TEST_CASE(one_uniform_decides_by_cumulative_thresholds) {
  const double leaving = 1.0 - std::exp(-0.3);
  const auto destination = [](double draw) {
    const Column state = constant(0.0), u = constant(draw);
    return CompetingHazards(state, u).leave(0, exit(1, constant(0.1)), exit(2, constant(0.2))).state()[0];
  };
  BOOST_TEST(destination(0.0) == 1.0);
  BOOST_TEST(destination(leaving / 3.0 - 1e-9) == 1.0);
  BOOST_TEST(destination(leaving / 3.0 + 1e-9) == 2.0);
  BOOST_TEST(destination(leaving - 1e-9) == 2.0);
  BOOST_TEST(destination(leaving + 1e-9) == 0.0);
}

BOOST_AUTO_TEST_CASE(a_path_leaves_at_most_one_state_in_a_month) {
  const Column state = constant(0.0), u = constant(0.0);
  const auto after =
      CompetingHazards(state, u).leave(0, exit(1, constant(5.0))).leave(1, exit(2, constant(5.0))).state();
  BOOST_TEST(after[0] == 1.0);
}

// The draw 0.2 exits where the hazard has doubled: 1 − e^(−0.3) > 0.2 > 1 − e^(−0.15).
BOOST_AUTO_TEST_CASE(a_log_factor_multiplies_its_hazard_alone) {
  const Column state = constant(0.0), u = constant(0.2);
  Column factor = constant(0.0);
  factor[1] = std::log(2.0);
  const Column after = CompetingHazards(state, u).leave(0, exit(1, constant(0.15), factor)).state();
  BOOST_TEST(after[0] == 0.0);
  BOOST_TEST(after[1] == 1.0);
  const Column second =
      CompetingHazards(state, u).leave(0, exit(2, constant(0.0)), exit(1, constant(0.15), factor)).state();
  BOOST_TEST((second == after).all());
}

BOOST_AUTO_TEST_CASE(every_path_exits_by_the_hazards_of_its_own_state) {
  Column state = constant(0.0), u = constant(0.2);
  state[1] = 1.0, state[2] = 2.0;
  const Column after = CompetingHazards(state, u)
                           .leave(0, exit(5, constant(0.1)), exit(6, constant(0.1)))  // 0.18 in all
                           .leave(1, exit(7, constant(0.1)), exit(8, constant(0.1), constant(1.0)))
                           .leave(2, exit(9, constant(0.5)))
                           .state();
  BOOST_TEST(after[0] == 0.0);
  BOOST_TEST(after[1] == 8.0);
  BOOST_TEST(after[2] == 9.0);
  BOOST_TEST(after[3] == 0.0);
}

BOOST_AUTO_TEST_CASE(without_hazards_nothing_moves) {
  const Column state = constant(0.0), u = constant(1e-300);
  BOOST_TEST(CompetingHazards(state, u).leave(0, exit(1, constant(0.0)), exit(2, constant(0.0))).state()[0] ==
             0.0);
}

BOOST_AUTO_TEST_CASE(occupancy_follows_the_powers_of_the_transition_matrix) {
  constexpr double to_frozen = 0.0105, to_settled = 0.0016, back = 0.007, on = 0.007;
  constexpr int months = 96;
  Draws draws;
  std::array<double, 3> occupied{};
  for (int batch = 0; batch < batches; ++batch) {
    Column state = constant(0.0);
    for (int month = 0; month < months; ++month) {
      const Column u = draws.uniform();
      state = CompetingHazards(state, u)
                  .leave(0, exit(1, constant(to_frozen)), exit(2, constant(to_settled)))
                  .leave(1, exit(0, constant(back)), exit(2, constant(on)))
                  .state();
    }
    for (int s = 0; s < 3; ++s) occupied[s] += static_cast<double>((state == s).count());
  }
  const double leave = 1.0 - std::exp(-(to_frozen + to_settled)), end = 1.0 - std::exp(-(back + on));
  const double frozen_part = to_frozen / (to_frozen + to_settled);
  std::array<double, 3> p{1.0, 0.0, 0.0};
  for (int month = 0; month < months; ++month)
    p = {p[0] * (1 - leave) + p[1] * end / 2, p[0] * leave * frozen_part + p[1] * (1 - end),
         p[0] * leave * (1 - frozen_part) + p[1] * end / 2 + p[2]};
  constexpr double paths = 1.0 * batches * lanes;
  for (int s = 0; s < 3; ++s)
    BOOST_TEST(std::abs(occupied[s] / paths - p[s]) < 4.0 * std::sqrt(p[s] * (1 - p[s]) / paths));
}

BOOST_AUTO_TEST_CASE(holding_times_are_geometric) {
  constexpr double hazard = 0.05;
  Draws draws;
  Moments held;
  for (int batch = 0; batch < 500; ++batch) {
    Column state = constant(0.0), months = constant(0.0);
    for (int month = 0; month < 600; ++month) {
      months += (state == 0.0).cast<double>();
      const Column u = draws.uniform();
      state = CompetingHazards(state, u).leave(0, exit(1, constant(hazard))).state();
    }
    held.add(months);
  }
  check_mean(held, 1.0 / (1.0 - std::exp(-hazard)));
}

BOOST_AUTO_TEST_SUITE_END()
