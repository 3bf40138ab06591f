// What a poll on EU membership would show: opinion seen through one house and a sample (O4).
//
//   y_i = share_i + b_i + e_i,   Var e_i = p_i(1 − p_i)·d/n,   Cov(e_i, e_j) = −p_i p_j·d/n
//
// for 'yes' and 'no'; 'undecided' takes what remains. n: respondents, d: design effect, b: house effect,
// drawn once per path. No answer falls below nought; then the shares are normalised. House effects of 6
// points: the spread of Serbian houses in 2022.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::opinion {

struct Polls final : Model {
  Polls() : Model("opinion", "polls") {}

  Parameter respondents = parameter("poll.respondents", "persons", "respondents of a poll");
  Parameter design_effect =
      parameter("poll.design_effect", "1", "variance relative to a simple random sample");
  Parameter house_yes = parameter("poll.house_effect.yes", "share", "deviation of the house for 'yes'");
  Parameter house_no = parameter("poll.house_effect.no", "share", "deviation of the house for 'no'");

  Input true_yes = input("opinion.eu.yes");
  Input true_no = input("opinion.eu.no");
  Noise yes_noise = noise("poll.eu.yes_noise");
  Noise no_noise = noise("poll.eu.no_noise");

  Output yes = output("poll.eu.yes", "share", "vote for joining the EU in a poll", Aggregation::level);
  Output no = output("poll.eu.no", "share", "vote against joining the EU in a poll", Aggregation::level);
  Output undecided = output("poll.eu.undecided", "share", "no vote on the EU in a poll", Aggregation::level);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::opinion
