using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Shape;
using Xunit;

namespace Watch.Architecture.Tests;

public class SizeTests
{
    [Fact]
    public void No_line_of_code_comment_or_text_is_too_long() => Assert.Empty(Sizes.LongLines(Checkout.All));

    [Fact]
    public void No_folder_holds_too_many_files() => Assert.Empty(Sizes.BigFolders(Checkout.Source));

    [Fact]
    public void The_root_of_a_project_holds_its_list_or_its_entry_and_nothing_else() => Assert.Empty(Sizes.CrowdedRoots(Checkout.Source));

    [Fact]
    public void No_file_is_too_long() => Assert.Empty(Sizes.LongFiles(Checkout.Source));

    [Fact]
    public void No_method_is_too_long() => Assert.Empty(Sizes.LongMethods(Checkout.Source));

    [Fact]
    public void Most_files_and_methods_are_short()
    {
        Spread files = Spread.Of(Checkout.Source.Select(f => f.Lines.Count));
        Spread methods = Spread.Of(Checkout.Source.SelectMany(Method.In).Select(m => m.Length));
        Assert.True(files.Median <= Limits.Files.Median && files.P95 <= Limits.Files.P95, $"files are {files} lines long");
        Assert.True(methods.Median <= Limits.Methods.Median && methods.P95 <= Limits.Methods.P95, $"methods are {methods} lines long");
    }

    [Fact]
    public void The_files_that_are_measured_are_those_of_the_projects()
    {
        Assert.Contains(Checkout.ProjectOf(typeof(Matcher)).Files, f => f.Path.EndsWith("/Matching/Matcher.cs", StringComparison.Ordinal));
        Assert.Contains(Checkout.ProjectOf(typeof(Notice)).Files, f => f.Path.EndsWith("/Notices/Notice.cs", StringComparison.Ordinal));
        Assert.Contains(Checkout.All, f => f.Path == "tests/Watch.Architecture.Tests/SizeTests.cs");
        Assert.Contains(Checkout.Source.SelectMany(Method.In), m => m.Name == nameof(Matcher.Explain));
    }

    [Theory]
    [InlineData("// {0}")]
    [InlineData("string text = \"{0}\";")]
    public void A_planted_long_line_is_found(string line)
    {
        string planted = string.Format(null, line, new string('é', 70));
        Assert.Equal(["src/P/A.cs:2"], Sizes.LongLines([new SourceFile("src/P/A.cs", $"namespace P;\n{planted}\n")]));
    }

    [Fact]
    public void A_planted_long_file_is_found() =>
        Assert.Equal(["src/P/A.cs: 301 lines"], Sizes.LongFiles([New(lines: 300, "src/P/B.cs"), New(lines: 301, "src/P/A.cs")]));

    [Fact]
    public void A_planted_crowded_root_is_found() =>
        Assert.Equal(
            ["src/P: A.cs, B.cs"],
            Sizes.CrowdedRoots([New(1, "src/P/A.cs"), New(1, "src/P/B.cs"), New(1, "src/Q/A.cs"), New(1, "src/Q/R/B.cs")])
        );

    [Fact]
    public void A_planted_big_folder_is_found() =>
        Assert.Equal(
            ["src/P/Many: 31 files"],
            Sizes.BigFolders([
                .. Enumerable.Range(0, 31).Select(i => New(lines: 1, $"src/P/Many/{i}.cs")),
                .. Enumerable.Range(0, 30).Select(i => New(lines: 1, $"src/P/{i}.cs")),
            ])
        );

    [Theory]
    [InlineData("public static int Go<T>(T first)\n{0}", "    where T : class\n    {\n", "    }\n", 4)]
    [InlineData("internal async Task GoAsync() {0}", "{\n", "}\n", 2)]
    [InlineData("private int Go() =>\n{0}", "", "    1;\n", 2)]
    [InlineData("public Go(int first)\n    : base(first)\n{0}", "{\n", "}\n", 4)]
    public void A_planted_long_method_is_found(string signature, string open, string close, int around)
    {
        string Planted(int lines) =>
            $"class Go\n{{\n    {signature.Replace("{0}", open + string.Concat(Enumerable.Repeat("// }\n", lines - around)) + close)}}}\n";
        Assert.Equal(
            ["src/P/A.cs:3: Go, 56 lines"],
            Sizes.LongMethods([new("src/P/A.cs", Planted(56))]).Select(m => m.Replace("GoAsync", "Go"))
        );
        Assert.Empty(Sizes.LongMethods([new("src/P/A.cs", Planted(55))]));
    }

    private static SourceFile New(int lines, string path) => new(path, string.Concat(Enumerable.Repeat("//\n", lines)));
}
