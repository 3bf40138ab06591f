// Months, and the grid of months that a run steps through.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vidik {

/// A calendar month, ordered and counted: index() is 12·year + month − 1, so differences are in months.
class Month {
 public:
  constexpr Month() = default;
  constexpr Month(int year, int month) : index_(12 * year + month - 1) {}
  static constexpr Month from_index(int index) {
    Month month;
    month.index_ = index;
    return month;
  }
  /// Reads "2025-06"; nothing if the text is not a month.
  static std::optional<Month> parse(std::string_view text);

  constexpr int index() const { return index_; }
  constexpr int year() const { return index_ / 12; }
  /// 1 for January to 12 for December.
  constexpr int of_year() const { return index_ % 12 + 1; }
  std::string text() const;  ///< "2025-06"

  constexpr Month operator+(int months) const { return from_index(index_ + months); }
  constexpr int operator-(Month other) const { return index_ - other.index_; }
  constexpr auto operator<=>(const Month&) const = default;

 private:
  int index_ = 0;
};

/// One period of a run. index counts from 1; the initial state belongs to the month before (index 0).
struct Step {
  static constexpr double dt = 1.0 / 12.0;  ///< length of a period, years

  int index = 0;
  Month month;

  /// Time since the initial state, years.
  constexpr double years() const { return index * dt; }
};

/// The months of the horizon, first and last included.
struct TimeGrid {
  Month start;
  Month end;

  constexpr int steps() const { return end - start + 1; }
  constexpr Step step(int index) const { return {index, start + (index - 1)}; }  ///< index 1 … steps()
  constexpr bool contains(Month month) const { return start <= month && month <= end; }
  constexpr bool operator==(const TimeGrid&) const = default;
};

}  // namespace vidik
