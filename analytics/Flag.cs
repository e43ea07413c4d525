namespace PerfTargets.Analytics;
