using System.Text.Json;
using System.Text.Json.Nodes;
using Watch.Contracts.Identifiers;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Bodacc.Api;

/// <summary>
/// The columns <c>registre</c> and <c>commercant</c>, which say who is in a record when <c>listepersonnes</c> was not asked for or leaves
/// it out. They mix all parties, so that they name nobody's role, and nobody at all where there are several numbers.
/// </summary>
internal static class ApiRegistry
{
    /// <summary>The valid numbers, each once: the column has them compact and spaced, in an array or with commas.</summary>
    public static IReadOnlyList<Siren> Sirens(JsonElement record)
    {
        List<Siren> found = [];
        IEnumerable<string> texts = record.Member("registre") is { } column ? column.Texts().SelectMany(t => t.Split(',')) : [];
        foreach (string text in texts)
        {
            if (Siren.TryParse(text, out Siren siren) && !found.Contains(siren))
            {
                found.Add(siren);
            }
        }

        return found;
    }

    /// <summary>The persons of <c>listepersonnes</c>, a lone one completed; without any, one for each number.</summary>
    public static IReadOnlyList<JsonElement> Complete(IReadOnlyList<JsonElement> persons, JsonElement record)
    {
        IReadOnlyList<Siren> sirens = Sirens(record);
        string? name = record.Text("commercant");
        return persons.Count switch
        {
            0 when sirens.Count == 0 => name is null ? [] : [Person([], name, null)],
            0 => [.. sirens.Select(siren => Person([], sirens.Count == 1 ? name : null, siren))],
            1 => [Completed(persons[0], name, sirens)],
            _ => persons,
        };
    }

    private static JsonElement Completed(JsonElement person, string? name, IReadOnlyList<Siren> sirens)
    {
        bool nameless = ApiPersons.IsNameless(person);
        bool numberless = ApiPersons.IsNumberless(person) && sirens.Count == 1;
        return nameless || numberless ? Person(JsonObject.Create(person)!, nameless ? name : null, numberless ? sirens[0] : null) : person;
    }

    private static JsonElement Person(JsonObject person, string? name, Siren? siren)
    {
        if (name is not null)
        {
            person["denomination"] = name;
        }

        if (siren is { } number)
        {
            person["numeroImmatriculation"] = new JsonObject { ["numeroIdentification"] = number.Value };
        }

        return JsonSerializer.SerializeToElement(person);
    }
}
