using SmartSupervision.Benchmarks.Verbs;

return Commands.Run(args);
