import { Picture } from '#components/ui/picture.tsx'

/** A small picture beside a name that says it all. */
export function Thumb({ file }: { readonly file: string }) {
  return (
    <span className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-sm bg-tile">
      <Picture src={file} width={80} height={80} alt="" sizes="40px" range="thumb" />
    </span>
  )
}
