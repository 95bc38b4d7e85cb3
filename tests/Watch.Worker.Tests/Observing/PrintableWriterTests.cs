using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Notices;
using Watch.Worker.Commands;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Observing;
using Xunit;

namespace Watch.Worker.Tests.Observing;

/// <summary>Whatever a command or the log says, it cannot move a terminal.</summary>
public sealed class PrintableWriterTests
{
    private const string Text = "a\e[2Jb";

    [Fact]
    public void Whichever_way_a_text_is_written_it_is_escaped()
    {
        using StringWriter plain = new();
        using PrintableWriter writer = new(plain);

        writer.Write(Text);
        writer.Write(Text.AsSpan());
        writer.Write(Text.ToCharArray());
        writer.Write("{0}", Text);
        writer.WriteLine(Text);
        foreach (char c in Text)
        {
            writer.Write(c);
        }

        AssertEscaped(6, plain.ToString());
    }

    [Fact]
    public async Task And_so_it_is_where_it_is_waited_for()
    {
        await using StringWriter plain = new();
        await using PrintableWriter writer = new(plain);

        await writer.WriteAsync(Text);
        await writer.WriteAsync(Text.AsMemory(), TestContext.Current.CancellationToken);
        await writer.WriteLineAsync(Text);
        await writer.WriteLineAsync(Text.AsMemory(), TestContext.Current.CancellationToken);

        AssertEscaped(4, plain.ToString());
    }

    private static void AssertEscaped(int times, string written)
    {
        Assert.DoesNotContain('\e', written);
        Assert.Equal(times, written.Split(@"a\u{1B}[2Jb").Length - 1);
    }

    [Fact]
    public void The_JSON_of_a_record_is_exact_and_needs_no_escaping_on_a_terminal()
    {
        for (int start = 0; start <= char.MaxValue; start += 0x100)
        {
            string raw = string.Concat(Enumerable.Range(start, 0x100).Select(c => (char)c).Where(c => !char.IsSurrogate(c)));
            string json = CommandJson.Write(
                new QuarantineLine("1", null, "d.xml", 1, 1, RejectReason.BadValue, "", raw, DateTimeOffset.UnixEpoch)
            );
            using StringWriter plain = new();
            using PrintableWriter writer = new(plain);
            writer.Write(json);

            Assert.Equal(json, plain.ToString());
            Assert.Equal(raw, JsonDocument.Parse(json).RootElement.GetProperty("raw").GetString());
        }
    }

    [Fact]
    public void An_entry_of_the_log_is_one_line_in_which_nothing_is_obeyed()
    {
        using StringWriter plain = new();
        LogEntry<string> entry = new(
            LogLevel.Warning,
            "Watch.Test",
            new EventId(7),
            "un\ndeux \u202E\e[2J",
            new IOException("trois\r\n\u009Bquatre"),
            static (state, _) => state
        );

        new LogLineFormatter(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 20, 0, 1, TimeSpan.Zero))).Write(entry, null, plain);

        Assert.Equal(
            @"2026-11-23T20:00:01Z warn: Watch.Test[7] un deux \u{202E}\u{1B}[2J System.IO.IOException: trois \u{9B}quatre",
            plain.ToString().TrimEnd()
        );
    }
}
