// Prints the figures of shape of a checkout: dotnet run --project eng/Watch.Shape [-- ROOT]
using Watch.Shape;

string root = args is [{ } given] ? given : Directory.GetCurrentDirectory();
foreach (string line in Figures.Of(root))
{
    Console.WriteLine(line);
}
