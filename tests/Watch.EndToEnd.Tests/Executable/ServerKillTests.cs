using Watch.EndToEnd.Tests.Publishing;
using Watch.KillHost;
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

        Assert.Equal(WatchWorker.Killed, (await home.ImportAsync(CommitVisit.Parse(kill))).Status);
        Assert.Equal("", (await home.ImportAsync()).Errors);

        Assert.Empty(Compared.Differences(stored, await home.StoredAsync(Ct)));
        Assert.Empty(Compared.OfQueues(messages, Lines(await Queued.TakeAllAsync()), kill));
    }

    [Fact]
    public async Task The_comparison_sees_every_fault_that_is_planted_in_the_stores()
    {
        await using ServerHome home = await ServerHome.CreateAsync();
        await home.ImportAsync();

        Assert.Empty(await Tampering.UnseenAsync(home.ExecuteAsync, () => home.StoredAsync(Ct)));
    }

    [Fact]
    public async Task The_comparison_sees_a_message_that_is_lost_changed_or_sent_under_another_id()
    {
        (_, IReadOnlyList<string> messages) = await Undisturbed.Value;
        string other = messages[0].Replace(messages[0].Split(' ')[2], $"{Guid.Empty}", StringComparison.Ordinal);

        Assert.Empty(Compared.OfQueues(messages, [.. messages, messages[0]], "after Queue 1"));
        Assert.NotEmpty(Compared.OfQueues(messages, [.. messages, messages[0]], "before Append 1"));
        Assert.NotEmpty(Compared.OfQueues(messages, messages.Skip(1), "after Queue 1"));
        Assert.NotEmpty(Compared.OfQueues(messages, [.. messages, other], "after Queue 1"));
        Assert.NotEmpty(Compared.OfQueues(messages, [other, .. messages.Skip(1)], "after Mark 1"));
    }

    [Fact]
    public async Task The_undisturbed_import_sends_each_message_once()
    {
        (_, IReadOnlyList<string> messages) = await Undisturbed.Value;

        Assert.Equal(Kills.Messages, messages.Count);
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
