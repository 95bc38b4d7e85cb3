using System.Globalization;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>
/// What the second reading makes of single words: numbers of order, countries, words of style, common words with lost letters.
/// </summary>
internal static class OtherWords
{
    public static NameToken Read(NameToken token)
    {
        if (token.Kind is WordKind.Form or WordKind.Number or WordKind.Stop)
        {
            return token;
        }

        if (Ordinals.ValueOf(token.Text) is { } value)
        {
            return token with { Key = value.ToString(CultureInfo.InvariantCulture), Kind = WordKind.Number };
        }

        if (CountryKeys.Of(token.Text) is { } country)
        {
            return token with { Key = country, Kind = WordKind.Country };
        }

        if (WordKinds.IsStyle(token.Text))
        {
            return token with { Kind = WordKind.Generic };
        }

        return token.IsDamaged && WordKinds.Mended(token.Text) is { } mended
            ? token with
            {
                Key = Stem.Of(mended),
                Kind = WordKinds.Of(mended, Stem.Of(mended)),
            }
            : token;
    }
}
