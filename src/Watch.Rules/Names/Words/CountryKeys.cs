using System.Collections.Frozen;

namespace Watch.Rules.Names.Words;

/// <summary>
/// Countries by one key each, in whatever language a name has them: <c>Germany</c>, <c>Deutschland</c>, <c>Allemagne</c>.
/// </summary>
internal static class CountryKeys
{
    private const string Table = """
        germany=allemagne deutschland=allemagne deutsche=allemagne italy=italie italia=italie spain=espagne espana=espagne ireland=irlande
        denmark=danemark danmark=danemark sweden=suede sverige=suede finland=finlande suomi=finlande norway=norvege norge=norvege
        netherlands=nederland holland=nederland belgium=belgique belgie=belgique schweiz=suisse switzerland=suisse svizzera=suisse
        austria=autriche osterreich=autriche oesterreich=autriche poland=pologne polska=pologne greece=grece hellas=grece hungary=hongrie
        japan=japon china=chine korea=coree india=inde brazil=bresil brasil=bresil mexico=mexique chile=chili russia=russie
        turkey=turquie turkiye=turquie lebanon=liban egypt=egypte morocco=maroc africa=afrique asia=asie america=amerique
        american=amerique asian=asie african=afrique britain=british
        """;

    private static readonly FrozenDictionary<string, string> _keys = WordKinds
        .Split(Table)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The key of a country; null of any other word.</summary>
    public static string? Of(string word) => _keys.TryGetValue(word, out string? country) ? Stem.Of(country) : null;
}
