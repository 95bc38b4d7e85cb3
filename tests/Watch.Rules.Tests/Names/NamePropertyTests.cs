using System.Diagnostics;
using CsCheck;
using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Names;

/// <summary>What holds of any name and any text.</summary>
public class NamePropertyTests
{
    private static readonly string[] Words =
    [
        "forgeval",
        "lavemont",
        "brugereau",
        "société",
        "énergie",
        "travaux",
        "publics",
        "nord",
        "auvergne",
        "sas",
        "sarl",
        "et",
        "de",
        "l'",
        "&",
        "2",
        "iii",
        "michel",
        "st",
        "btp",
    ];

    private static readonly string[] Odd =
    [
        "\uD800",
        "\uDC00",
        "\uFFFD",
        "\u202Eابج",
        "שלום",
        "日本",
        "😀",
        "\0",
        "\u0301",
        "ﬁ",
        "ß",
        "İ",
        "ı",
        "\u2002",
        "[FR]",
        "(",
        ")",
        "\"",
        "Ã©",
        "&amp;",
        "'",
    ];

    private static readonly Gen<string> Names = Gen.OneOfConst(Words).Array[1, 5].Select(words => string.Join(' ', words));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.OneOfConst([.. Words, .. Odd]).Array[0, 12].Select(string.Concat)
    );

    private static readonly NameIndex Index = new([
        .. new[] { "FORGEVAL ÉNERGIE", "LAVEMONT TRAVAUX PUBLICS", "BRUGEREAU (MICHEL)", "\uFFFD", "😀", "" }.Select(Firm),
    ]);

    private static readonly TextRecogniser Texts = new([.. new[] { "FORGEVAL", "ÉNERGIE", "\uFFFD", "😀", "", "SAS" }.Select(Firm)]);

    [Fact]
    public void No_text_makes_it_throw() =>
        AnyText.Sample(text => Index.Recognise(text).Score is >= 0 and <= 1 && Texts.Find(text).All(m => m.Score is >= 0 and <= 1));

    [Fact]
    public void No_name_of_a_firm_makes_it_throw() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (known, seen) =>
                {
                    NamedFirm firm = Firm(known) with { Group = seen };
                    return new NameIndex([firm]).Recognise(seen).Matcher.Length > 0
                        && new TextRecogniser([firm]).Find($"{seen} {known}").Count >= 0;
                }
            );

    [Fact]
    public void Case_and_accents_tell_nothing() =>
        Names.Sample(name =>
            Index.Recognise(name).Score == Index.Recognise(name.ToUpperInvariant()).Score
            && Index.Recognise(name).Score == Index.Recognise(name.Replace('é', 'e')).Score
        );

    [Fact]
    public void Case_and_accents_of_any_letter_tell_nothing() =>
        Gen.Select(Gen.OneOf(Names, Gen.String[Gen.Char['a', 'z'], 3, 12]), Gen.Int[0, int.MaxValue])
            .Sample((name, way) => Index.Recognise(Dressed(name, way)).Score == Index.Recognise(Dressed(name, 0)).Score);

    [Fact]
    public void A_score_is_what_its_parts_make() =>
        Gen.Select(Names, Names)
            .Sample(
                (known, seen) =>
                {
                    NameResult result = new NameIndex([Firm(known)], WordRarity.Supposed).Recognise(seen);
                    double sum = result.Evidence.Sum(part => part.Weight * part.Value);
                    return result.Evidence.Count == 0 || Math.Abs(result.Score - (1 / (1 + Math.Exp(-sum)))) < 1e-9;
                }
            );

    [Fact]
    public void A_name_is_always_at_least_as_like_itself_as_any_other_is() =>
        Gen.Select(Names, Names)
            .Sample(
                (a, b) =>
                {
                    NameIndex index = new([Firm(a)], WordRarity.Supposed);
                    return index.Recognise(b).Score <= index.Recognise(a).Score + 1e-9 || index.Recognise(a).Firm is null;
                }
            );

    // What one name leaves over counts otherwise than what the other does; where neither leaves anything, it is the same either way.
    [Fact]
    public void Names_that_differ_in_order_alone_are_as_alike_either_way() =>
        Names.Sample(name =>
        {
            string turned = string.Join(' ', name.Split(' ').Reverse());
            return Near(Score(name, turned), Score(turned, name));
        });

    [Fact]
    public void Names_that_differ_in_spelling_alone_are_as_alike_either_way() =>
        Gen.Select(Gen.OneOfConst("forgevalor", "brugereautin", "lavemontagne"), Gen.Int[1, 8])
            .Sample(
                (name, at) =>
                {
                    string mistyped = name.Remove(at, 1);
                    return Near(Score(name, mistyped), Score(mistyped, name));
                }
            );

    [Fact]
    public void Blanks_and_marks_around_a_name_tell_nothing() =>
        Gen.Select(Names, Gen.OneOfConst(" ", "\u00A0", "\u2002", ".", "* "))
            .Sample((name, mark) => Index.Recognise(mark + name).Score == Index.Recognise(name).Score);

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(10, 1_000)]
    [InlineData(1, 5_000)]
    public void A_monstrous_name_takes_no_longer_than_a_long_one(int letters, int words)
    {
        string monster = string.Join(' ', Enumerable.Range(0, words).Select(i => new string((char)('a' + (i % 26)), letters)));
        Stopwatch watch = Stopwatch.StartNew();
        NameIndex index = new([Firm(monster), Firm(monster + " FORGEVAL")]);
        _ = index.Recognise(monster);
        _ = Texts.Find(monster);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    // Each letter as it is, in capitals or with an accent, told by the bits of a number; with 0, folded.
    private static string Dressed(string name, int way)
    {
        const string Plain = "aeiouc";
        const string Accented = "àèîôûç";
        string folded = name.Replace('é', 'e');
        return string.Concat(
            folded.Select(
                (c, i) =>
                    ((way >> (2 * i % 30)) & 3) switch
                    {
                        1 => char.ToUpperInvariant(c),
                        2 when Plain.Contains(c, StringComparison.Ordinal) => Accented[Plain.IndexOf(c, StringComparison.Ordinal)],
                        3 when Plain.Contains(c, StringComparison.Ordinal) => char.ToUpperInvariant(
                            Accented[Plain.IndexOf(c, StringComparison.Ordinal)]
                        ),
                        _ => c,
                    }
            )
        );
    }

    private static double Score(string seen, string known) => new NameIndex([Firm(known)], WordRarity.Supposed).Recognise(seen).Score;

    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.05;

    private static NamedFirm Firm(string name) => new() { Id = name, Names = [new FirmName(name)] };
}
