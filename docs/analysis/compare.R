#!/usr/bin/env Rscript
# R, without packages: what differs most between two scenarios, from differences.csv.
#
#   ./vidik compare baseline gas-cut-off
#   docs/analysis/compare.R results/gas-cut-off-against-baseline effects.png

arguments <- commandArgs(trailingOnly = TRUE)
differences <- read.csv(file.path(arguments[1], "differences.csv"), encoding = "UTF-8")

year <- subset(differences, period == "2030" & unit != "0/1" & !is.na(effect))
year <- head(year[order(-abs(year$effect)), ], 12)
plain <- function(x, digits) sapply(signif(x, digits), format, scientific = FALSE)
shown <- data.frame(
  variable = year$variable, unit = year$unit,
  difference = plain(year$mean, 3), error = plain(year$standard_error, 2),
  effect = round(year$effect, 2), from = year$first_year
)
print(shown, row.names = FALSE, right = FALSE)

# Bars of the mean difference in units of the reference's spread, with four standard errors on either side.
png(arguments[2], width = 900, height = 500, type = "cairo")
par(mar = c(5, 15, 3, 1))
error <- year$standard_error / year$reference_sd
middle <- barplot(rev(year$effect),
  horiz = TRUE, names.arg = rev(year$variable), las = 1, col = "#56B4E9", border = NA,
  xlim = range(c(0, year$effect - 4 * error, year$effect + 4 * error)),
  xlab = "mean difference / spread of the reference",
  main = paste(year$scenario[1], "against", year$reference[1], "in 2030")
)
segments(rev(year$effect - 4 * error), middle, rev(year$effect + 4 * error), middle)
abline(v = 0)
invisible(dev.off())
