using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Observing;

namespace Watch.Worker.Commands.Showing.Wording;

/// <summary>An alarm in the language that is read; what JSON and the log hold is the English.</summary>
internal static class AlarmWords
{
    private static readonly (Sentence English, string French)[] _french =
    [
        (new("rows of the log wait to be judged"), "des annonces attendent d'être jugées"),
        (new("the log cannot be copied"), "les annonces ne peuvent pas être recopiées"),
        (new("a message waits"), "un message attend"),
        (new("a notice is set aside"), "une annonce est mise de côté"),
        (new("a row cannot be read"), "une ligne ne peut pas être lue"),
        (new("the source {0} fails"), "la source {0} est en échec"),
        (new("{0} by {1} fails"), "{0} par {1} est en échec"),
        (new("{0} fails"), "{0} est en échec"),
    ];

    /// <summary>As a person reads it, without the time.</summary>
    public static string ToText(this Alarm alarm, MessageLanguage language)
    {
        if (language == MessageLanguage.English)
        {
            return alarm.ToText();
        }

        string what = _french
            .Select(f => f.English.Parts(alarm.What) is { } parts ? Sentence.Fill(f.French, parts) : null)
            .OfType<string>()
            .FirstOrDefault(alarm.What);
        return KebabCase.TryParse(alarm.Volet, out Volet volet) ? $"{language.Of(volet)} : {what}" : what;
    }
}
