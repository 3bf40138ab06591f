#include "engine/random/curve.hpp"

#include <algorithm>
#include <cmath>

namespace vidik {

using Real = long double;

/// Halves an interval until a cubic describes the function on each part.
class Curve::Builder {
 public:
  Builder(const Function& function, const Tolerance& tolerance, std::vector<Piece>& pieces)
      : function_(function), tolerance_(tolerance), pieces_(pieces) {}

  void add(Real start, Real end, Real x_start, Real x_end) {
    const Real middle = (start + end) / 2, width = end - start;
    const auto line = straight(start, width, x_start, x_end);
    const bool enough = width < narrowest || pieces_.size() > most_pieces;
    if (enough || !(x_end - x_start > tolerance_(x_start))) return pieces_.push_back(line);
    const Real x_middle = function_(middle);
    const auto piece = cubic(start, width, x_start, x_end);
    if (rises(piece, width) && std::abs(value(piece, width / 2) - x_middle) <= tolerance_(x_middle))
      return pieces_.push_back(piece);
    add(start, middle, x_start, x_middle);
    add(middle, end, x_middle, x_end);
  }

 private:
  static constexpr Real narrowest = 0x1p-40L;
  /// Beyond any law that people mean; keeps the time bounded where values overflow or jump a thousand times.
  static constexpr std::size_t most_pieces = 20000;

  static Piece straight(Real start, Real width, Real x_start, Real x_end) {
    return {double(start), double(x_start), double((x_end - x_start) / width), 0, 0};
  }

  /// Through the ends and the two points between them, by Newton's differences.
  Piece cubic(Real start, Real width, Real x_start, Real x_end) const {
    const Real h = width / 3, x1 = function_(start + h), x2 = function_(start + 2 * h);
    const Real d1 = x1 - x_start, d2 = x2 - x1 - d1, d3 = (x_end - x2) - (x2 - x1) - d2;
    const Real a = d1 - d2 / 2 + d3 / 3, b = (d2 - d3) / 2, c = d3 / 6;
    return {double(start), double(x_start), double(a / h), double(b / (h * h)), double(c / (h * h * h))};
  }

  static Real value(const Piece& piece, Real u) {
    return piece.x + u * (piece.a + u * (piece.b + u * piece.c));
  }

  /// Enough for a derivative that is nowhere negative: its Bernstein coefficients are not.
  static bool rises(const Piece& piece, Real width) {
    const Real a = piece.a, b = piece.b * width, c = piece.c * width * width;
    return a >= 0 && a + b >= 0 && a + 2 * b + 3 * c >= 0;
  }

  const Function& function_;
  const Tolerance& tolerance_;
  std::vector<Piece>& pieces_;
};

Curve::Curve(const Function& function, double from, double to, const Tolerance& tolerance) {
  Builder builder(function, tolerance, pieces_);
  constexpr int parts = 16;  // so that nothing wide is overlooked
  Real start = from, x_start = function(start);
  for (int part = 1; part <= parts; ++part) {
    const Real end = from + (Real(to) - from) * part / parts, x_end = function(end);
    builder.add(start, end, x_start, x_end);
    start = end, x_start = x_end;
  }
  pieces_.push_back({to, double(x_start), 0, 0, 0});
}

double Curve::operator()(double z) const {
  if (std::isnan(z)) return z;
  const double inside = std::clamp(z, pieces_.front().start, pieces_.back().start);
  const auto next = std::upper_bound(pieces_.begin() + 1, pieces_.end() - 1, inside,
                                     [](double value, const Piece& piece) { return value < piece.start; });
  const auto& piece = *std::prev(next);
  const double u = inside - piece.start;
  const double x = piece.x + u * (piece.a + u * (piece.b + u * piece.c));
  return std::clamp(x, piece.x, std::max(piece.x, next->x));
}

}  // namespace vidik
