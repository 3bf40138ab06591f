#include "models/opinion/polls.hpp"

namespace vidik::models::opinion {

void Polls::step(View x, Step) const {
  const Column& p = x[true_yes];
  const Column& q = x[true_no];
  const Column per_respondent = x[design_effect] / x[respondents];
  const Column no_otherwise = q / (1.0 - p);  // among those who do not say yes
  // The error of 'no' given that of 'yes', so that the covariance is that of a multinomial sample.
  const Column yes_error = (p * (1.0 - p) * per_respondent).sqrt() * x[yes_noise];
  const Column rest_error = (positive_part(no_otherwise * (1.0 - p - q)) * per_respondent).sqrt();
  const Column no_error = -no_otherwise * yes_error + rest_error * x[no_noise];

  const Column says_yes = positive_part(p + x[house_yes] + yes_error);
  const Column says_no = positive_part(q + x[house_no] + no_error);
  const Column says_neither = positive_part(1.0 - says_yes - says_no);
  const Column per_answer = 1.0 / (says_yes + says_no + says_neither);
  x[yes] = says_yes * per_answer;
  x[no] = says_no * per_answer;
  x[undecided] = says_neither * per_answer;
}

}  // namespace vidik::models::opinion
