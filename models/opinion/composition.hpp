// A composition of opinion: the shares of the possible answers to one question (O1).
//
//   a_i = ln(share_i / share_reference), the last category being the reference
//   a*_i = ln(base_i / base_reference) + Σ loading·driver
//   a ← a* + (a − a*)·e^(−κΔ) + σ√((1 − e^(−2κΔ))/(2κ)) ε,   shares = softmax(a, 0)
//
// Log-ratios: Aitchison (1986); a slow Ornstein–Uhlenbeck pull after Jackman (2005). The shares are the
// State, so that they can be pinned to polls. κ and σ are common to all compositions
// (models/opinion/climate.hpp).
//
// A composition says what it consists of and which drivers move it; see models/opinion/compositions.cpp.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "engine/model/model.hpp"

namespace vidik::models::opinion {

class Composition : public Model {
 public:
  static constexpr std::size_t most_categories = 5;

  /// One term of O2: a driver moves the log-odds of one category.
  struct Response {
    std::size_t category;
    Parameter loading;
    Input driver;
  };

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 protected:
  Composition(std::string_view part, std::string_view question,
              std::initializer_list<std::string_view> categories);

  /// `category` responds to `variable` (full name) by the parameter
  /// opinion.loading.<composition>.<category>.<last word of the variable>.
  void respond(std::string_view category, std::string_view variable, std::string_view unit = "logit");

 private:
  Input reading(std::string_view variable);

  std::string part_;
  std::vector<std::string_view> categories_;
  std::vector<Response> responses_;

 public:
  Family<Parameter> base;
  Family<Derived> centre;
  Family<State> shares;
  Family<Companion> log_odds;  ///< of each share against the last
  std::vector<Noise> noise;    ///< one for each category but the last
  Input kept = input("opinion.kept");
  Input spread = input("opinion.spread");
};

}  // namespace vidik::models::opinion
