using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Watch.Worker.Configuration;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>
/// The error output of a daemon is a log: it holds no value out of the configuration files, which <c>check</c> alone shows.
/// </summary>
public sealed class DaemonLogTests : IDisposable
{
    private const string Broken = """
        - siren: 999 101 117
          name: Valdorix Mécanique
          sensitivity: stratgic
        """;

    private readonly ConfigurationCopy _config = ConfigurationCopy.OfSmallest();
    private readonly string _data = Directory.CreateTempSubdirectory("watch-daemon-log-").FullName;

    [Fact]
    public async Task A_start_that_is_refused_says_file_line_column_and_kind_and_no_value()
    {
        _config.Write("defensive/firms.yml", Broken);

        Answer run = await TypeAsync("run");

        Assert.Equal(ExitStatus.BadUsage, run.Status);
        Assert.Contains("defensive/firms.yml:1:10: W1301: this is no SIREN", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("999", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Valdorix", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("stratgic", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("999 101 117", (await TypeAsync("check")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'999 101 117'", "a value that is not allowed")]
    [InlineData("999101117 a second time", "a value that is not allowed")]
    [InlineData("'999 101 117' a second time", "something stands there a second time")]
    [InlineData("a watch until 2026-11-23", "a value that is not allowed")]
    [InlineData("no 'siren'", "no 'siren'")]
    [InlineData("what is not YAML", "what is not YAML")]
    public void The_kind_of_an_issue_holds_no_value(string found, string kind) =>
        Assert.Equal(
            kind,
            new ConfigurationIssue
            {
                File = "firms.yml",
                Line = 1,
                Column = 1,
                Severity = IssueSeverity.Error,
                Found = found,
                Allowed = [],
                Volet = null,
            }.Kind
        );

    [Fact]
    public async Task What_was_not_foreseen_is_one_line_without_its_message_and_with_verbose_all_of_it()
    {
        Answer plain = await TypeAsync("check", new BrokenWriter());
        Answer verbose = await TypeAsync("check --verbose", new BrokenWriter());

        Assert.Equal((ExitStatus.Failed, ExitStatus.Failed), (plain.Status, verbose.Status));
        Assert.Equal(
            "It failed for a reason that was not foreseen (NotSupportedException); what was stored stays stored. `--verbose` says where.",
            plain.Error.TrimEnd()
        );
        Assert.Contains("Valdorix", verbose.Error, StringComparison.Ordinal);
        Assert.Contains(nameof(BrokenWriter), verbose.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _config.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<Answer> TypeAsync(string command, TextWriter? output = null)
    {
        await using TextWriter written = output ?? new StringWriter();
        await using StringWriter error = new();
        int status = await Cli.RunAsync(
            [.. command.Split(' '), "--config", _config.Folder, "--data", _data],
            written,
            error,
            new FakeTimeProvider(Typed.Now),
            TestContext.Current.CancellationToken
        );
        return new Answer(status, written.ToString()!, error.ToString());
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new NotSupportedException("Valdorix");
    }
}
