#include "engine/plan/wording.hpp"

#include <fmt/format.h>

#include <cmath>

#include "engine/core/calendar.hpp"

namespace vidik {

namespace {
std::string month_at(long double index) {
  return Month::from_index(static_cast<int>(std::floor(index))).text();
}
}  // namespace

std::string months_text(int months) {
  return fmt::format("{} month{}", months, months == 1 ? "" : "s");
}

std::string change_text(Shock::Kind change, const std::string& target, const Distribution& value) {
  switch (change) {
    case Shock::Kind::add:
      return fmt::format("add {} to {}", value.text(), target);
    case Shock::Kind::multiply:
      return fmt::format("multiply {} by {}", target, value.text());
    case Shock::Kind::set:
      return fmt::format("set {} to {}", target, value.text());
  }
  return "";
}

std::string date_text(const Distribution& date) {
  if (date.constant()) return "in " + month_at(date.median());
  return fmt::format("at a drawn date, 90 % between {} and {}", month_at(date.quantile(0.05L)),
                     month_at(date.quantile(0.95L)));
}

}  // namespace vidik
