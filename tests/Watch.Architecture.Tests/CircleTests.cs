using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Shape;
using Watch.Sources.Seams;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>The folders directly below a project and its root, by the names in the source: constants count here too.</summary>
public class CircleTests
{
    [Theory]
    [InlineData(typeof(Notice))]
    [InlineData(typeof(Matcher))]
    [InlineData(typeof(ISource))]
    [InlineData(typeof(INoticeLog))]
    public void No_folder_of_a_project_stands_in_a_circle_nor_does_its_root(Type resident)
    {
        (string project, IReadOnlyList<SourceFile> files) = Checkout.ProjectOf(resident);
        FolderCircles circles = FolderCircles.Of(project, files);
        Assert.Empty(circles.Uses.Select(u => u.ToString()));
        Assert.Empty(circles.Circled);
        Assert.InRange(circles.Folders.Count, 2, 20);
    }

    [Fact]
    public void A_planted_circle_through_a_constant_is_found() =>
        Assert.Equal(
            ["A", "B"],
            Circled(
                ("A/One.cs", "namespace P.A;\nclass One { public const int Two = P.B.Three; }"),
                ("B/Three.cs", "using P.A;\nnamespace P.B;\nclass Three { int x = One.Two; }"),
                ("C/Four.cs", "using P.A;\nnamespace P.C;\nclass Four : One;"),
                ("A/Five.cs", "using P.B;\nnamespace P.A;\nclass Five : Three;")
            )
        );

    [Fact]
    public void A_planted_circle_through_the_root_is_found() =>
        Assert.Equal(
            ["(root)", "A"],
            Circled(
                ("List.cs", "using P.A;\nnamespace P;\nclass List { One first; }"),
                ("A/One.cs", "namespace P.A;\nclass One : ISeam;"),
                ("ISeam.cs", "namespace P;\ninterface ISeam;")
            )
        );

    [Fact]
    public void A_planted_circle_through_an_extension_is_found() =>
        Assert.Equal(
            ["A", "B"],
            Circled(
                ("A/One.cs", "using P.B;\nnamespace P.A;\nclass One { int x = 1.Twice(); }"),
                (
                    "B/Two.cs",
                    "using P.A;\nnamespace P.B;\nstatic class Two\n{\n    public static int Twice(this int x) => x;\n    One one;\n}"
                )
            )
        );

    [Fact]
    public void A_name_in_a_comment_or_a_text_or_out_of_sight_is_no_use() =>
        Assert.Empty(
            Circled(
                ("A/One.cs", "using P.B;\nnamespace P.A;\nclass One : Two;"),
                ("B/Two.cs", "using P.A;\nnamespace P.B;\n// One\nclass Two { string x = \"One\"; string y = $\"One {1}\"; }"),
                ("B/Other.cs", "namespace P.B;\nclass Other { Elsewhere.One x; }")
            )
        );

    private static IReadOnlyList<string> Circled(params (string Path, string Text)[] files) =>
        FolderCircles.Of("src/P", [.. files.Select(f => new SourceFile($"src/P/{f.Path}", f.Text))]).Circled;
}
