using System.Text.RegularExpressions;
using Xunit;

namespace Watch.Architecture.Tests;

public partial class HygieneTests
{
    [GeneratedRegex(@"(?<![\w./~$}-])/(?:work|root|home|Users)/|\b[A-Z]:\\Users\\", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath { get; }

    [GeneratedRegex(@"\b(?:TO|FIX)(?:DO|ME)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LeftForLater { get; }

    [GeneratedRegex(@"\bSkip\s*=\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex SkippedTest { get; }

    [Fact]
    public async Task No_file_carries_a_machine_path_a_note_for_later_or_a_skipped_test()
    {
        IReadOnlyList<CommittedText> texts = await CommittedText.AllAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Watch.sln", texts.Select(t => t.Path));
        Assert.Empty(texts.SelectMany(t => Offences(t.Path, t.Text)));
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
}
