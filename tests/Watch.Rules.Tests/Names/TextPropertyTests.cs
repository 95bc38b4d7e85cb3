using System.Text;
using CsCheck;
using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Names;

/// <summary>What holds of any running text.</summary>
public class TextPropertyTests
{
    private const int KiloByte = 1024;

    private static readonly string[] Pieces =
    [
        "Forgeval",
        "FORGEVAL",
        "Orange",
        "orange",
        "Lavemont",
        "Martin",
        "chez",
        "rue de",
        "le groupe",
        "annonce",
        "a supprimé",
        "SAS",
        ".",
        ", ",
        " : ",
        "-",
        "’",
        "« ",
        " »",
        "(",
        "\n",
        "#",
        "M.",
        "12 ans",
        "Général-",
        "\uD800",
        "\uDC00",
        "\uFFFD",
        "\u202E",
        "\u0301",
        "\u00AD",
        "\u200B",
        "\0",
        "ﬁ",
        "İ",
        "ı",
        "ß",
        "日本",
        "😀",
        "𝐎𝐫𝐚𝐧𝐠𝐞",
        "Ⓞ",
    ];

    private static readonly TextRecogniser Texts = new([
        .. new[] { "Forgeval", "Orange", "Lavemont", "Martin", "Forgeval Martin", "Vodel Construction" }.Select(Firm),
    ]);

    private static readonly Gen<string> AnyText = Gen.OneOfConst(Pieces)
        .Array[0, 24]
        .Select(p => string.Join(p.Length % 2 == 0 ? " " : "", p));

    [Fact]
    public void Every_mention_lies_in_its_text_is_scored_by_its_parts_and_none_overlaps_the_next() =>
        AnyText.Sample(text =>
        {
            IReadOnlyList<TextMention> mentions = Texts.Find(text);
            return mentions.All(m =>
                    m.Seen == text.Substring(m.Start, m.Length)
                    && Math.Abs(m.Score - (1 / (1 + Math.Exp(-m.Evidence.Sum(e => e.Weight * e.Value))))) < 1e-9
                ) && mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
        });

    [Fact]
    public void What_stands_in_another_paragraph_far_away_changes_nothing() =>
        AnyText.Sample(text =>
        {
            string far = string.Concat(Enumerable.Repeat("Il a plu hier sur la ville haute. ", 8)) + "\n\n";
            return Texts
                .Find($"{far}{text}")
                .Select(m => (m.Firm.Id, m.Start - far.Length, m.Outcome))
                .SequenceEqual(Texts.Find($"{far}{far}{text}").Select(m => (m.Firm.Id, m.Start - (2 * far.Length), m.Outcome)));
        });

    [Theory]
    [InlineData("Il a plu hier sur la ville haute. ")]
    [InlineData("Orange Orange Forgeval, ")]
    [InlineData("Forgeval annonce 12 postes. ")]
    public void Twice_the_text_takes_twice_the_room(string sentence)
    {
        string text = Repeat(sentence, 50 * KiloByte);
        string twice = Repeat(sentence, 100 * KiloByte);
        Assert.InRange(Allocated(twice), 0, (2.5 * Allocated(text)) + KiloByte);
    }

    [Theory]
    [InlineData("Le conseil municipal a voté hier soir le budget de l'école. ")]
    [InlineData("Le transport et la construction recrutent, la logistique aussi. ")]
    public void A_text_that_names_no_firm_takes_no_room_at_all(string sentence) =>
        Assert.Equal(0, Allocated(Repeat(sentence, 2 * KiloByte)));

    private static string Repeat(string sentence, int length) =>
        new StringBuilder(length + sentence.Length).Insert(0, sentence, (length / sentence.Length) + 1).ToString();

    // The second time: what the first one compiles is not counted.
    private static long Allocated(string text)
    {
        _ = Texts.Find(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = Texts.Find(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static NamedFirm Firm(string name) => new() { Id = name, Names = [new FirmName(name)] };
}
