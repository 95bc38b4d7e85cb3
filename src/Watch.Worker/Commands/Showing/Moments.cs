using System.Globalization;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Showing;

/// <summary>How a person reads moments and lengths of time.</summary>
internal static class Moments
{
    /// <summary>To the minute, in UTC; <c>never</c> where there is none.</summary>
    public static string Show(DateTimeOffset? moment, MessageLanguage language) =>
        moment?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? language.Say("jamais", "never");

    /// <summary>In its greatest unit, as in <c>4 s</c>, <c>15 min</c>, <c>3 h</c>, <c>12 d</c>.</summary>
    public static string Show(TimeSpan length, MessageLanguage language) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{length switch
            {
                { TotalMinutes: < 1 } => $"{(int)length.TotalSeconds} s",
                { TotalHours: < 1 } => $"{(int)length.TotalMinutes} min",
                { TotalDays: < 2 } => $"{(int)length.TotalHours} h",
                _ => $"{(int)length.TotalDays} {language.Say("j", "d")}",
            }}"
        );
}
