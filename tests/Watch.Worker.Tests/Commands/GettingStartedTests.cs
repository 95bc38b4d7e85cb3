using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Watch.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>The newcomer's path of <c>docs/fr/demarrage.md</c>: each of its commands is typed, in its order.</summary>
public sealed partial class GettingStartedTests : IDisposable
{
    private const string Typed = "    dotnet run --project src/Watch.Worker -- ";

    private readonly string _folder = Directory.CreateTempSubdirectory("watch-start-").FullName;

    private static string Page => File.ReadAllText(Repository.PathTo("docs", "fr", "demarrage.md"));

    [Fact]
    public async Task Every_command_of_the_page_goes_well_and_an_alert_on_the_own_firm_comes_of_it()
    {
        foreach (Match file in NamedBlock.Matches(Page))
        {
            await File.WriteAllTextAsync(
                Path.Combine(_folder, file.Groups["name"].Value),
                file.Groups["text"].Value,
                TestContext.Current.CancellationToken
            );
        }

        Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
        foreach (string line in Page.Split('\n').Where(l => l.StartsWith(Typed, StringComparison.Ordinal)))
        {
            string[] words = line[Typed.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Answer answer = await TypeAsync(words);
            Assert.True(answer.Status == ExitStatus.Done, $"{line}\n{answer.Output}\n{answer.Error}");
            answers[words[0]] = answer;
        }

        Assert.Equal(
            ["alerts", "check", "completion", "doctor", "explain", "explain-code", "import", "init", "open", "routes", "rules"],
            answers.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Contains("Valdorix Mécanique", answers["alerts"].Output, StringComparison.Ordinal);
        Assert.Contains("gse", answers["routes"].Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<Answer> TypeAsync(IEnumerable<string> words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        FakeTimeProvider time = new(Commands.Typed.Now);
        int status = await Cli.RunAsync([.. words.Select(Placed)], output, error, time, TestContext.Current.CancellationToken);
        return new Answer(status, output.ToString(), error.ToString());
    }

    // What the page names stands in a folder of the test, but for what is in the repository.
    private string Placed(string word) =>
        word == "samples" ? Repository.PathTo("samples")
        : word.StartsWith("ma-veille", StringComparison.Ordinal) || word.StartsWith("liste.", StringComparison.Ordinal)
            ? Path.Combine(_folder, word)
        : word;

    [GeneratedRegex(
        @"^```\w+ (?<name>\S+)\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NamedBlock { get; }
}
