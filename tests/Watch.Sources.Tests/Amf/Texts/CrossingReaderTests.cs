using System.Globalization;
using Watch.Sources.Amf.Texts;
using Xunit;

namespace Watch.Sources.Tests.Amf.Texts;

/// <summary>The labelled sentences: a field is right or empty, and nine of ten are filled.</summary>
public sealed class CrossingReaderTests(ITestOutputHelper output)
{
    public static TheoryData<int> Sentences => [.. Enumerable.Range(0, LabelledSentence.All.Count)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_field_of_a_declaration_is_right_or_empty(int number)
    {
        LabelledSentence sentence = LabelledSentence.All[number];
        var read = ReadFields.Of(CrossingReader.Read(sentence.Text));

        Assert.True(sentence.Events.Count == read.Count, $"{sentence.Title}: {read.Count} events");
        Assert.All(read.Zip(sentence.Events), pair => AssertRightOrEmpty(sentence.Title, pair.First, pair.Second));
    }

    [Fact]
    public void Nine_fields_of_ten_are_filled()
    {
        Assert.True(LabelledSentence.All.Count >= 40);
        int printed = 0;
        int filled = 0;
        foreach (LabelledSentence sentence in LabelledSentence.All)
        {
            var read = ReadFields.Of(CrossingReader.Read(sentence.Text));
            printed += sentence.Events.Sum(e => e.Count);
            filled += sentence.Events.Zip(read).Sum(pair => pair.First.Keys.Count(pair.Second.ContainsKey));
        }

        string share = ((double)filled / printed).ToString("0.000", CultureInfo.InvariantCulture);
        output.WriteLine($"{LabelledSentence.All.Count} texts, {printed} fields printed, {filled} filled: {share}");
        Assert.True(filled >= 0.9 * printed, share);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_text_that_is_cut_anywhere_says_nothing_wrong(int number)
    {
        LabelledSentence sentence = LabelledSentence.All[number];
        for (int length = 0; length < sentence.Text.Length; length++)
        {
            var read = ReadFields.Of(CrossingReader.Read(sentence.Text[..length]));
            Assert.True(read.Count <= sentence.Events.Count, $"{sentence.Title}, {length} characters: {read.Count} events");
            foreach (var one in read)
            {
                Assert.Contains(sentence.Events, told => one.All(field => IsPartOf(field.Key, field.Value, told)));
            }
        }
    }

    [Theory]
    [InlineData(" ", "\u00A0")]
    [InlineData(" ", "\u202F")]
    [InlineData(" ", "\n")]
    [InlineData("é", "e\u0301")]
    [InlineData("fi", "\uFB01")]
    [InlineData("'", "\u2019")]
    [InlineData("courrier", "cou rrier")]
    [InlineData("déclaré", "décla\u00ADré")]
    public void The_blanks_and_letters_of_a_layer_of_text_change_no_figure(string printed, string inLayer)
    {
        foreach (LabelledSentence sentence in LabelledSentence.All.Where(s => !s.Text.Contains('\n', StringComparison.Ordinal)))
        {
            string[] plain = [.. Figures(sentence.Text)];
            string[] layered = [.. Figures(sentence.Text.Replace(printed, inLayer, StringComparison.Ordinal))];

            Assert.Equal(plain, layered);
        }
    }

    private static IEnumerable<string> Figures(string text) =>
        ReadFields
            .Of(CrossingReader.Read(text))
            .Select(e => string.Join(';', e.Where(f => f.Key is not ("declarants" or "cause" or "controlled" or "issuer" or "financing"))));

    private static void AssertRightOrEmpty(
        string title,
        IReadOnlyDictionary<string, string> read,
        IReadOnlyDictionary<string, string> printed
    ) =>
        Assert.All(
            read,
            field =>
                Assert.True(
                    printed.TryGetValue(field.Key, out string? right) && right == field.Value,
                    $"{title}: {field.Key} is '{field.Value}', printed is '{right}'"
                )
        );

    // Of a cut list its beginning is right.
    private static bool IsPartOf(string field, string value, IReadOnlyDictionary<string, string> printed) =>
        printed.TryGetValue(field, out string? right)
        && (
            right == value
            || (field is "capital" or "votes" or "completed" && right.StartsWith(value + " ", StringComparison.Ordinal))
            || (field is "held" && value.Split('/').Zip(right.Split('/')).All(part => part.First is "?" || part.First == part.Second))
        );
}
