// A rising function of z, tabulated as pieces of cubics that are short where it bends.
//
// Made of points computed in extended precision, so that evaluating it gives the same bits on every
// processor. Where the function jumps, the pieces shrink to the width 2⁻⁴⁰.
#pragma once

#include <functional>
#include <vector>

namespace vidik {

class Curve {
 public:
  using Function = std::function<long double(long double)>;
  /// The error allowed at a value.
  using Tolerance = std::function<long double(long double)>;

  Curve(const Function& function, double from, double to, const Tolerance& tolerance);

  /// Rises with z; constant beyond the ends; exact at the ends.
  double operator()(double z) const;

  std::size_t size() const { return pieces_.size(); }

 private:
  class Builder;
  /// x + u (a + u (b + u c)) with u = z − start, up to the start of the next piece.
  struct Piece {
    double start, x, a, b, c;
  };
  std::vector<Piece> pieces_;  ///< the last is the end point
};

}  // namespace vidik
