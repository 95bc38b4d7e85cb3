namespace Watch.EndToEnd.Tests.Executable;

/// <summary>An installation of one profile, with its configuration, its stores and what it delivers to.</summary>
internal interface IHome : IAsyncDisposable
{
    /// <summary>Where its configuration lies.</summary>
    string Config { get; }

    /// <summary>What its process needs to find in the environment.</summary>
    IReadOnlyDictionary<string, string> Secrets { get; }

    /// <summary>The options that name its folders.</summary>
    IReadOnlyList<string> Folders { get; }

    /// <summary>Executes a statement in one of the stores.</summary>
    Task ExecuteAsync(string part, string sql);

    /// <summary>What stands in the stores.</summary>
    Task<IReadOnlyList<string>> StoredAsync(CancellationToken ct);

    /// <summary>What was delivered, a line each: the files as they stand, or the messages, which are taken from their queues.</summary>
    Task<IReadOnlyList<string>> DeliveredAsync();

    /// <summary>Lets something stand in the way of deliveries of the defensive volet.</summary>
    Task ObstructAsync();

    /// <summary>Takes it away.</summary>
    Task ClearAsync();

    /// <summary>Another one that is as this one is; nothing may run on this one.</summary>
    Task<IHome> CopyAsync();
}

/// <summary>What every installation can do.</summary>
internal static class HomeExtensions
{
    extension(IHome home)
    {
        /// <summary>Runs a command of the program as it ships, to its end.</summary>
        public Task<Ended> CommandAsync(IEnumerable<string> arguments) =>
            WatchWorker.RunAsync([.. arguments, .. home.Folders], home.Secrets);

        /// <summary>Starts a command.</summary>
        /// <param name="program">Of which program.</param>
        /// <param name="arguments">The command.</param>
        /// <param name="variables">What the program of the tests is told.</param>
        public RunningWorker Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables) =>
            new(
                WatchWorker.Start(
                    program,
                    [.. arguments, .. home.Folders],
                    new Dictionary<string, string>([.. home.Secrets, .. variables], StringComparer.Ordinal)
                )
            );

        /// <summary>Changes a file of the configuration.</summary>
        public void Edit(string relative, Func<string, string> change)
        {
            string path = Path.Combine(home.Config, relative);
            File.WriteAllText(path, change(File.ReadAllText(path)));
        }
    }
}
