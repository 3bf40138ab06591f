// A yardstick for machines: the program that anybody would write first, which must never change.
//
// A model in kind, one path at a time, with what the standard library offers: std::mt19937_64,
// std::normal_distribution, std::exp. Three prices whose logarithms revert to a mean, a regime left with two
// competing hazards, and twelve trade flows that close a share of the gap to a target in each month. A month
// takes 15 normals, 1 uniform, 28 exponentials and 27 logarithms. Its time says how fast a machine is, so
// that the ratio of a run's speed to it can be compared between machines.
//
// Figures of years are compared by it: whoever changes it in any way gives it another name and number.
#pragma once

namespace vidik::app {

/// The name of the measure in `vidik bench --json`.
inline constexpr const char* scalar_loop_name = "scalar_loop_1";

/// Runs so many paths over so many months; returns a number that depends on all of them.
double scalar_loop(int paths, int months);

}  // namespace vidik::app
