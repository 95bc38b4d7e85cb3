using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>Where the businesses are that an act transfers: the town alone, since a trader may live where the shop is.</summary>
internal static class BusinessPlaces
{
    /// <summary>Each place once, in document order; null where none is printed.</summary>
    public static IReadOnlyList<Place>? Read(Element record)
    {
        List<Place> places = [];
        foreach (Element establishment in record.ChildrenOf("etablissement"))
        {
            Element? address = establishment.Child("adresse");
            Element? at = address?.Child("france") ?? address;
            Place place = new(at.TextOf("codePostal"), at.TextOf("ville") ?? at.TextOf("localite"));
            if (place is not { PostalCode: null, City: null } && !places.Contains(place))
            {
                places.Add(place);
            }
        }

        return places.Count == 0 ? null : places;
    }
}
