using Watch.KillHost;
using Watch.Worker.Commands;

using WatchedCommits points = WatchedCommits.FromEnvironment();
return await Cli.RunAsync(args, Console.Out, Console.Error, TimeProvider.System, points, CancellationToken.None);
