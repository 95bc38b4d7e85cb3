using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Shape;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>A doc comment says meaning, unit, default, errors or source, or it is absent.</summary>
public class DocTests
{
    [Theory]
    [InlineData(typeof(Notice))]
    [InlineData(typeof(Matcher))]
    public void No_doc_comment_says_nothing(Type resident)
    {
        IReadOnlyList<SourceFile> files = Checkout.ProjectOf(resident).Files;
        Assert.NotEmpty(files.SelectMany(Docs.In));
        Assert.Empty(files.SelectMany(Docs.Empty));
    }

    [Theory]
    [InlineData("/// <summary>Which.</summary>")]
    [InlineData("/// <summary>Where it is.</summary>")]
    [InlineData("/// <param name=\"at\">When (UTC).</param>")]
    [InlineData("/// <param name=\"firm\">The firm.</param>")]
    [InlineData("/// <returns>What it is.</returns>")]
    [InlineData("/// <summary>\n/// The name.\n/// </summary>")]
    public void A_planted_comment_that_says_nothing_is_found(string comment) =>
        Assert.Equal(["src/P/A.cs:3"], Docs.Empty(Planted(comment)).Select(d => d.Split(' ')[0]));

    [Theory]
    [InlineData("/// <summary>The name alerts show.</summary>")]
    [InlineData("/// <summary><c>capital</c></summary>")]
    [InlineData("/// <param name=\"at\">In UTC, to the second.</param>")]
    [InlineData("// Which.")]
    public void A_comment_that_says_something_is_none(string comment) => Assert.Empty(Docs.Empty(Planted(comment)));

    private static SourceFile Planted(string comment) => new("src/P/A.cs", $"namespace P;\n\n{comment}\nclass A;\n");
}
