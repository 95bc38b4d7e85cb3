using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>A machine of one volet has the files of that volet: the other's are neither needed, nor opened, nor spoken of.</summary>
public sealed class VoletAloneTests : IDisposable
{
    private readonly ConfigurationCopy _config = WithoutSources();
    private readonly string _data = Directory.CreateTempSubdirectory("watch-alone-").FullName;

    public static TheoryData<string, string> Commands =>
        new()
        {
            { "defensive", "check --volet offensive" },
            { "defensive", "import samples --volet offensive" },
            { "defensive", "status --volet offensive" },
            { "defensive", "alerts --volet offensive" },
            { "defensive", "fiche 999404445 --volet offensive" },
            { "defensive", "run --roles offensive" },
            { "defensive", "run --roles ingest" },
            { "offensive", "check --volet defensive" },
            { "offensive", "import samples --volet defensive" },
            { "offensive", "run --roles ingest,defensive" },
            { "offensive", "sources" },
            { "offensive", "fiche 999404445" },
            { "offensive", "quarantine list" },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_plays_one_volet_does_without_the_folder_of_the_other(string absent, string command)
    {
        Directory.Delete(Path.Combine(_config.Folder, absent), recursive: true);

        Answer answer = await TypeAsync(command);

        Assert.Equal((ExitStatus.Done, true), (answer.Status, !answer.Error.Contains(absent, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_is_wrong_in_the_folder_of_the_other_is_not_told(string other, string command)
    {
        _config.Write($"{other}/firms.yml", "- siren: 123456789\n  name: Secret\n");

        Answer answer = await TypeAsync(command);

        Assert.Equal(ExitStatus.Done, answer.Status);
        Assert.DoesNotContain("123456789", answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check --volet defensive")]
    [InlineData("run --roles defensive")]
    public async Task What_plays_a_volet_needs_its_folder(string command)
    {
        Directory.Delete(Path.Combine(_config.Folder, "defensive"), recursive: true);

        Answer answer = await TypeAsync(command);

        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains("defensive/firms.yml", answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_one_volet_counts_that_one_and_what_is_common()
    {
        Answer answer = await TypeAsync("check --volet offensive --json");

        Assert.Equal((10, 12), (answer.Number("sources"), answer.Number("offensive_firms")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.Last.GetProperty("defensive_firms").ValueKind);
    }

    public void Dispose()
    {
        _config.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    // Nobody is asked anything over the network.
    private static ConfigurationCopy WithoutSources()
    {
        ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        string source = File.ReadAllText(Path.Combine(copy.Folder, "sources", "bodacc.yml"));
        copy.Write("sources/bodacc.yml", source.Replace("\nstage: live", "\nstage: off", StringComparison.Ordinal));
        return copy;
    }

    // A daemon is stopped when it had the time to start; the others end by themselves.
    private async Task<Answer> TypeAsync(string command)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(command.StartsWith("run", StringComparison.Ordinal) ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(2));
        string[] words = [.. command.Split(' ').Select(w => w == "samples" ? Typed.Samples : w)];
        int status = await Cli.RunAsync(
            [.. words, "--config", _config.Folder, "--data", _data],
            output,
            error,
            new FakeTimeProvider(Typed.Now),
            stop.Token
        );
        return new Answer(status, output.ToString(), error.ToString());
    }
}
