/** A mark before the tab's title while something waits. The page below writes its own title, so it is looked at again. */
import { useEffect } from 'react';

const mark = '● ';

export function useTitleMark(isWaiting: boolean): void {
  useEffect(() => {
    const bare = document.title.startsWith(mark) ? document.title.slice(mark.length) : document.title;
    document.title = isWaiting ? mark + bare : bare;
  });
}
