using PerfTargets.Dashboard.Commands;

return await CommandLine.Run(args);
