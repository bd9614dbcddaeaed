/** The sign of the house: a doorway, its door ajar. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6.5" fill="#1d6b57" />
      <path d="M6.5 19.5V11a5.5 5.5 0 0 1 11 0v8.5z" fill="#fff" />
      <path d="M10 19.5v-8.1c0-.5.3-.9.7-1.1l3.3-1.4a.7.7 0 0 1 1 .7v9.9z" fill="#1d6b57" />
      <circle cx="13.4" cy="14.4" r=".8" fill="#fff" />
    </svg>
  )
}
