using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Rules;

/// <summary>What became of an example, in French; what was seen of a notice stands in the words of rules.</summary>
internal static class ExampleWords
{
    private static readonly (Sentence English, string French)[] _french =
    [
        (new("expected a notice; seen: {0}"), "une annonce est attendue ; trouvé : {0}"),
        (new("expected to fire for {0}; seen: {1}"), "la règle doit se déclencher pour {0} ; trouvé : {1}"),
        (new("expected to fire; seen: {0}"), "la règle doit se déclencher ; trouvé : {0}"),
        (new("expected not to fire for {0}; seen: {1}"), "la règle ne doit pas se déclencher pour {0} ; trouvé : {1}"),
        (new("expected not to fire; seen: {0}"), "la règle ne doit pas se déclencher ; trouvé : {0}"),
        (new("expected severity {0}; seen: {1}"), "gravité attendue : {0} ; trouvé : {1}"),
        (new("expected route {0}; seen: {1}"), "route attendue : {0} ; trouvé : {1}"),
    ];

    /// <summary>The sentence in French; as it is where the table does not have it.</summary>
    public static string French(string english) =>
        _french
            .Select(f => f.English.Parts(english) is { } parts ? Sentence.Fill(f.French, parts) : null)
            .OfType<string>()
            .FirstOrDefault(english);
}
