# gnuplot: a fan chart from summary.csv, which its own commands sort out.
#
#   ./vidik run baseline
#   gnuplot -e "folder='results/baseline'; variable='energy.bill_share_gdp'; picture='fan.png'" docs/analysis/fan.gp

set datafile separator ','
set terminal pngcairo size 900,500 font 'Sans,11'
set output picture
set title variable.': median, 50 % and 90 % of all paths' noenhanced
set xtics 2
set key top right
set style fill solid noborder

# A table of one statistic: period and value.
table(statistic) = sprintf("< awk -F, '$2 == \"%s\" && $5 == \"%s\" && length($4) == 4 { print $4 \",\" $6 }' %s/summary.csv", variable, statistic, folder)
# Two of them side by side: period, lower, upper.
band(low, high) = sprintf("< awk -F, '$2 == \"%s\" && length($4) == 4 { if ($5 == \"%s\") low = $6; if ($5 == \"%s\") print $4 \",\" low \",\" $6 }' %s/summary.csv", variable, low, high, folder)

plot band('p5', 'p95') using 1:2:3 with filledcurves linecolor '#c6dcee' title '5 % to 95 %', \
     band('p25', 'p75') using 1:2:3 with filledcurves linecolor '#8fbbdd' title '25 % to 75 %', \
     table('p50') using 1:2 with lines linewidth 3 linecolor '#0072B2' title 'median'
stats table('p50') using 2 nooutput name 'MEDIAN'
print sprintf('%s: medians from %.4g to %.4g in %d years', variable, MEDIAN_min, MEDIAN_max, MEDIAN_records)
