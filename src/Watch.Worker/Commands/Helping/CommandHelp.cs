using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Helping;

/// <summary>The help of a command in the language that whoever typed it reads; in English that of the library.</summary>
internal sealed class CommandHelp(SynchronousCommandLineAction english) : SynchronousCommandLineAction
{
    private const string Margin = "  ";
    private const int WidestNames = 36;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts it in the place of what the library prints.</summary>
    public static void Set(RootCommand root)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new CommandHelp((SynchronousCommandLineAction)help.Action!);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        if (CommonOptions.LanguageOf(parseResult) == MessageLanguage.English)
        {
            return english.Invoke(parseResult);
        }

        parseResult.InvocationConfiguration.Output.Write(Page(parseResult.CommandResult.Command));
        return ExitStatus.Done;
    }

    private static string Page(Command command)
    {
        StringBuilder page = new();
        page.Append(French(command)).Append("\n\n");
        page.Append("Usage :\n").Append(Margin).Append(Usage(command)).Append('\n');
        Part(page, "Arguments", [.. command.Arguments.Where(a => !a.Hidden).Select(a => ($"<{a.HelpName ?? a.Name}>", French(a)))]);
        Part(page, "Options", [.. OptionsOf(command).Select(o => (Names(o), $"{French(o)}{Note(o)}"))]);
        Part(page, "Commandes", [.. command.Subcommands.Where(c => !c.Hidden).Select(c => (Called(c), French(c)))]);
        return page.Append('\n').ToString();
    }

    private static string Usage(Command command)
    {
        IEnumerable<string> names = Upwards(command).Reverse().Select(c => c is RootCommand ? "watch-worker" : c.Name);
        return string.Join(
            ' ',
            [
                .. names,
                .. command.Arguments.Where(a => !a.Hidden).Select(Place),
                .. command.Subcommands.Count > 0 ? ["[commande]"] : Array.Empty<string>(),
                "[options]",
            ]
        );
    }

    private static string Place(Argument argument)
    {
        string name = $"<{argument.HelpName ?? argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static void Part(StringBuilder page, string title, IReadOnlyList<(string Name, string Text)> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        int width = Math.Min(lines.Max(l => l.Name.Length), WidestNames);
        page.Append('\n').Append(title).Append(" :\n");
        foreach ((string name, string text) in lines)
        {
            page.Append(Margin).Append(name.PadRight(width)).Append(Margin).Append(text).Append('\n');
        }
    }

    private static IEnumerable<Command> Upwards(Command command)
    {
        for (Command? at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return at;
        }
    }

    // Its own first, then those of the commands above that are everybody's.
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command
            .Options.Concat(Upwards(command).Skip(1).SelectMany(c => c.Options.Where(o => o.Recursive)))
            .Where(o => !o.Hidden)
            .Distinct();

    private static string Names(Option option)
    {
        string names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name).Distinct(StringComparer.Ordinal));
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static string Note(Option option) =>
        option.Required ? " (nécessaire)"
        : option.HelpName is not null && option.HasDefaultValue && option.GetDefaultValue() is string { Length: > 0 } usual ? $" [{usual}]"
        : "";

    private static string Called(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Where(a => !a.Hidden).Select(Place)]);

    private static string French(Symbol symbol) => symbol.Description is { } text ? FrenchHelp.Of(text) ?? text : "";
}
