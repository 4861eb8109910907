using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>A short message on the next page; with an undo action it offers "Rückgängig", which posts there.</summary>
public sealed record Toast(string Text, string? UndoAction = null);

/// <summary>Carries a toast over the redirect after a post.</summary>
public static class ToastExtensions
{
    private const string _text = "Toast", _undo = "ToastUndo";

    /// <summary>Shows this message on the page that comes next.</summary>
    public static void Toast(this ITempDataDictionary tempData, string text, string? undoAction = null)
    {
        tempData[_text] = text;
        tempData[_undo] = undoAction;
    }

    /// <summary>The waiting message, once; null means there is none.</summary>
    public static Toast? TakeToast(this ITempDataDictionary tempData) =>
        tempData[_text] is string text ? new Toast(text, tempData[_undo] as string) : null;
}
