'use client'

import { Button } from '#components/ui/button.tsx'

/** Opens the browser's own print dialog. Without scripts its menu does. */
export function PrintButton() {
  return (
    <div className="noscript:hidden print:hidden">
      <Button variant="secondary" onClick={() => window.print()}>
        Распечатать
      </Button>
    </div>
  )
}
