// Where numbers stand on an axis, and what is written beside it.
#pragma once

#include <string>
#include <vector>

namespace vidik::figure {

/// From numbers to places, in proportion.
struct Scale {
  double low = 0, high = 1;  ///< numbers
  double from = 0, to = 1;   ///< where they stand
  double operator()(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

/// Round numbers that enclose a range: multiples of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
  std::vector<double> values;
  double step = 1;
  int exponent = 0;  ///< labels are in units of 10^exponent, so that they stay short

  std::string label(double value) const;          ///< "1,500", "−0.25"
  std::string unit(const std::string& of) const;  ///< "persons", "10⁶ persons"
};

/// About `wanted` steps from below the least to above the greatest; from 0 if that is not far away.
Ticks ticks_around(double least, double greatest, int wanted);

/// Every so many years, so that no more than `most` are labelled.
int years_between_labels(int years, int most);

}  // namespace vidik::figure
