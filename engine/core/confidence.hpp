// How wide the intervals are that results are shown with.
#pragma once

namespace vidik {

/// Of a standard normal distribution: an interval of 95 % is an estimate ± so many standard errors.
inline constexpr double normal_quantile_975 = 1.959963984540054;

}  // namespace vidik
