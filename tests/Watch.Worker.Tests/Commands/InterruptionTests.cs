using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Watch.Worker.Commands.Running;
using Watch.Worker.Configuration.Catalogue;
using Xunit;

namespace Watch.Worker.Tests.Commands;

public sealed class InterruptionTests
{
    [Fact]
    public async Task It_says_which_document_was_read_and_that_nothing_is_lost()
    {
        string said = await InterruptedAsync(i => i.Following(_ => { })("RCS-A_BXA20260210.xml"));

        Assert.StartsWith("Interrupted while RCS-A_BXA20260210.xml was read: 3 documents", said, StringComparison.Ordinal);
        Assert.Contains("7 notices are new in the log", said, StringComparison.Ordinal);
        Assert.Contains("can be started again", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_reading_from_judging()
    {
        Assert.StartsWith("Interrupted before anything was read", await InterruptedAsync(_ => { }), StringComparison.Ordinal);
        Assert.StartsWith("Interrupted while alerts were", await InterruptedAsync(i => i.HasRead()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_in_French_too() =>
        Assert.StartsWith(
            "Interrompu avant toute lecture : 3 documents lus jusqu'au bout, 7 annonces nouvelles.",
            await InterruptedAsync(_ => { }, MessageLanguage.French),
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_a_terminal_a_line_now_and_then_says_how_far_it_is()
    {
        using StringWriter error = new();
        FakeTimeProvider time = new();
        PlainProgress progress = new(error, time, MessageLanguage.English);

        progress.Reading("a.xml");
        time.Advance(TimeSpan.FromSeconds(11));
        progress.Reading("b.xml");
        progress.Reading("c\e.xml");
        time.Advance(TimeSpan.FromSeconds(20));
        progress.Reading("d\e.xml");

        Assert.Equal(
            ["11 s: 2 documents, reading b.xml", @"31 s: 4 documents, reading d\u{1B}.xml"],
            error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static async Task<string> InterruptedAsync(Action<Interruption> before, MessageLanguage language = MessageLanguage.English)
    {
        await using StringWriter error = new();
        Interruption interruption = new(error, language);
        before(interruption);
        interruption.Ingested.Documents = 3;
        interruption.Ingested.New = 7;
        await Assert.ThrowsAsync<OperationCanceledException>(() => interruption.TellAsync(() => throw new OperationCanceledException()));
        return error.ToString();
    }
}
