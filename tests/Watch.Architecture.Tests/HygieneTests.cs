using System.Diagnostics;
using System.Text.RegularExpressions;
using Watch.Testing;
using Xunit;

namespace Watch.Architecture.Tests;

public partial class HygieneTests
{
    private const int LongestText = 4 * 1024 * 1024;

    [GeneratedRegex(@"(?<![\w./~$}-])/(?:work|root|home|Users)/|\b[A-Z]:\\Users\\", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath { get; }

    [GeneratedRegex(@"\b(?:TO|FIX)(?:DO|ME)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LeftForLater { get; }

    [GeneratedRegex(@"\bSkip\s*=\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex SkippedTest { get; }

    [Fact]
    public async Task No_file_carries_a_machine_path_a_note_for_later_or_a_skipped_test()
    {
        Assert.SkipUnless(Path.Exists(Repository.PathTo(".git")), "these are not files of a repository: no .git beside Watch.sln");
        IReadOnlyList<string> names = await FilesAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Watch.sln", names);
        Assert.Empty(names.Where(IsText).SelectMany(name => Offences(name, File.ReadAllText(Repository.PathTo(name)))));
    }

    [Theory]
    [InlineData("a.md", "see /ro" + "ot/notes", "a.md carries a machine path")]
    [InlineData("a.json", "{\"at\":\"/ho" + "me/someone/x\"}", "a.json carries a machine path")]
    [InlineData("a.cs", "// TO" + "DO: later", "a.cs carries a note for later")]
    [InlineData("a.sh", "# FIX" + "ME", "a.sh carries a note for later")]
    [InlineData("a.cs", "[Fact(Ski" + "p = \"slow\")]", "a.cs carries a skipped test")]
    public void A_planted_offence_is_found(string name, string text, string offence) => Assert.Equal([offence], Offences(name, text));

    [Theory]
    [InlineData("a.md", "https://example.org/home/page and src/work/x and /var/lib/watch")]
    [InlineData("a.md", "annoTODOn't")]
    [InlineData("a.cs", "list.Skip(1)")]
    public void What_only_looks_like_it_is_no_offence(string name, string text) => Assert.Empty(Offences(name, text));

    private static IEnumerable<string> Offences(string name, string text)
    {
        if (MachinePath.IsMatch(text))
        {
            yield return $"{name} carries a machine path";
        }

        if (LeftForLater.IsMatch(text))
        {
            yield return $"{name} carries a note for later";
        }

        if (name.EndsWith(".cs", StringComparison.Ordinal) && SkippedTest.IsMatch(text))
        {
            yield return $"{name} carries a skipped test";
        }
    }

    private static bool IsText(string name)
    {
        FileInfo file = new(Repository.PathTo(name));
        if (!file.Exists || file.Length > LongestText)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[1024];
        using FileStream content = file.OpenRead();
        return !head[..content.Read(head)].Contains((byte)0);
    }

    // What is committed, and what would be by the next commit.
    private static async Task<IReadOnlyList<string>> FilesAsync(CancellationToken ct)
    {
        ProcessStartInfo start = new("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process git = Process.Start(start)!;
        string names = await git.StandardOutput.ReadToEndAsync(ct);
        await git.WaitForExitAsync(ct);
        Assert.Equal(0, git.ExitCode);
        return names.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
