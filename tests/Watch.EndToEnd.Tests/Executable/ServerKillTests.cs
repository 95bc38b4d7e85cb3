using Watch.EndToEnd.Tests.Publishing;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

[Collection(OneAtATime.Name)]
public sealed class ServerKillTests
{
    private static readonly Lazy<Task<(IReadOnlyList<string> Stored, IReadOnlyList<string> Messages)>> Undisturbed = new(ImportAsync);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Drawn => Kills.Of(Kills.Server);

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task An_import_that_was_killed_and_run_again_loses_nothing_and_repeats_under_the_same_id(string kill)
    {
        (IReadOnlyList<string> stored, IReadOnlyList<string> messages) = await Undisturbed.Value;
        await using ServerHome home = await ServerHome.CreateAsync();

        Assert.Equal(WatchWorker.Killed, (await home.ImportAsync(Kills.Variable(kill))).Status);
        Assert.Equal("", (await home.ImportAsync()).Errors);

        Assert.Equal(stored, await home.StoredAsync(Ct));
        IReadOnlyList<string> queued = Lines(await Queued.TakeAllAsync());
        Assert.Equal(messages, queued.Distinct(StringComparer.Ordinal));
        if (!kill.StartsWith("sent:", StringComparison.Ordinal) && !kill.StartsWith("marked:", StringComparison.Ordinal))
        {
            Assert.Equal(messages, queued);
        }
    }

    [Fact]
    public async Task The_undisturbed_import_sends_each_message_once()
    {
        (_, IReadOnlyList<string> messages) = await Undisturbed.Value;

        Assert.Equal(Kills.Server["marked"], messages.Count);
        Assert.Equal(messages.Distinct(StringComparer.Ordinal), messages);
    }

    private static async Task<(IReadOnlyList<string> Stored, IReadOnlyList<string> Messages)> ImportAsync()
    {
        await using ServerHome home = await ServerHome.CreateAsync();
        Ended ended = await home.ImportAsync();
        Assert.Equal((0, ""), (ended.Status, ended.Errors));
        return (await home.StoredAsync(CancellationToken.None), Lines(await Queued.TakeAllAsync()));
    }

    private static IReadOnlyList<string> Lines(IReadOnlyList<Queued> queued) =>
        [.. queued.Select(q => q.ToLine()).Order(StringComparer.Ordinal)];
}
