using System.Globalization;
using AngleSharp.Dom;
using Watch.Rules.Editions;
using Xunit;

namespace Watch.Rules.Tests.Editions;

/// <summary>By WCAG 2.2, success criterion 1.4.3.</summary>
public class ContrastTests
{
    private const double Least = 4.5;
    private const string White = "#ffffff";
    private const string Black = "#000000";

    [Fact]
    public void Each_text_stands_out_from_its_background_and_from_white_where_that_is_lost()
    {
        (string Text, string Behind)[] pairs = Pairs();

        Assert.InRange(pairs.Length, 6, 20);
        Assert.All(pairs, pair => Assert.InRange(Contrast(pair.Text, pair.Behind), Least, 21));
        Assert.All(pairs, pair => Assert.InRange(Contrast(pair.Text, White), Least, 21));
        Assert.All(pairs, pair => Assert.InRange(Contrast(Black, pair.Behind), Least, 21));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_computed_as_the_recommendation_does(string text, string behind, double ratio) =>
        Assert.Equal(ratio, Contrast(text, behind), 2);

    private static (string Text, string Behind)[] Pairs() =>
        [
            .. new[] { EditionPage.Of(InventedEditions.Full), EditionPage.Of(InventedEditions.Big(800), "a.html") }
                .SelectMany(page => PageReading.Read(page).Body!.GetDescendants().OfType<IText>())
                .Select(text => (Inherited(text.ParentElement!, "color", Black), Inherited(text.ParentElement!, "background-color", White)))
                .Distinct(),
        ];

    private static string Inherited(IElement element, string property, string otherwise)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (PageReading.Style(at).FirstOrDefault(d => d.Property == property) is { Value: { } value })
            {
                return value;
            }
        }

        return otherwise;
    }

    private static double Contrast(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour[1..3])) + (0.7152 * Linear(colour[3..5])) + (0.0722 * Linear(colour[5..7]));

    private static double Linear(string hex)
    {
        double value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
