// A box in a study: which combinations of choices it leaves, and what each other factor is drawn from in it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/discovery/box.hpp"
#include "engine/sweep/study.hpp"

namespace vidik {

/// What the files say of a box.
struct BoxWords {
  std::string name;      ///< "box-1", the stem of its files
  std::string question;  ///< "stance.ever_aligned.2030.mean > 0.3"
  std::string source;    ///< how the box was found
};

/// One of the combinations of choices that a box leaves.
struct Combination {
  std::map<std::size_t, const Factor::Choice*> chosen;  ///< by factor
  std::string name;                                     ///< "squeeze-rare"; empty if there is no choice
  std::size_t variant = 0;                              ///< of the study
};

class BoxScene {
 public:
  BoxScene(const Study& study, const Cases& cases, const Box& box, BoxWords words);

  const Study& study() const { return study_; }
  const Sweep& sweep() const { return study_.sweep(); }
  const BoxWords& words() const { return words_; }
  std::size_t factors() const { return study_.axes().size(); }
  /// A parameter of a group counts as a factor of its own.
  const Factor& factor(std::size_t i) const { return factors_[i]; }
  std::size_t points() const { return inside_.size(); }

  /// By what stands in the points, so that a list or a random design makes no combination of its own.
  std::vector<Combination> combinations() const;
  /// What a factor that is no choice is drawn from, as YAML: its levels within the limits, or, where only
  /// some levels were run, these by how often they stand in the box.
  std::string drawn_from(std::size_t factor) const;
  /// The file of the scenario that a combination begins with.
  std::filesystem::path base_of(const Combination& one) const;

 private:
  double level(Eigen::Index point, std::size_t i) const {
    return cases_.levels(point, static_cast<Eigen::Index>(i));
  }
  std::string levels_inside(std::size_t factor) const;

  const Study& study_;
  const Cases& cases_;
  const Box& box_;
  BoxWords words_;
  std::vector<Eigen::Index> inside_;
  std::vector<Factor> factors_;
};

}  // namespace vidik
